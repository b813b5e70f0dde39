package org.inspraak.portal;

import java.util.Locale;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** Who is invited: all that is kept of a person at the employer. */
public record Contact(String name, String email, Language language) {

    /** @throws CaseRuleViolation with all that is missing or wrong */
    public Contact {
        var check = new CaseRuleViolation.Check();
        String typedName = name;
        String typedEmail = email;
        Language chosen = language;
        name = check.keep(() -> Text.required("name", typedName, Text.LINE));
        email = check.keep(() -> mail(typedEmail));
        language = check.keep(() -> Text.present("language", chosen));
        check.orThrow();
    }

    /** In small letters: the same person is not invited twice because of a capital. */
    private static String mail(String typed) {
        String address = Text.required("email", typed, Text.LINE).toLowerCase(Locale.ROOT);
        if (!Text.isMailAddress(address)) {
            throw CaseRuleViolation.invalid("email", "staff.email-form");
        }
        return address;
    }
}
