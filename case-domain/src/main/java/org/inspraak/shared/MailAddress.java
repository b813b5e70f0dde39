package org.inspraak.shared;

import java.util.regex.Pattern;

/**
 * What mail servers take as one address: ASCII, in dots that part something (RFC 5321, 4.1.2), without spaces, quotes or
 * signs of a list, and with a domain of several names. A mail to anything else would be tried for hours and never leave.
 */
public final class MailAddress {

    private static final String WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM =
            Pattern.compile("(?=[^@]{1,64}@)" + WORD + "(?:\\." + WORD + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

    private MailAddress() {}

    public static boolean isWellFormed(String text) {
        return text.length() <= Text.LINE && FORM.matcher(text).matches();
    }
}
