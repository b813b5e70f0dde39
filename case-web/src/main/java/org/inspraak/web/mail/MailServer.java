package org.inspraak.web.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * Where mail goes.
 *
 * @param user {@code null} where the server asks for none
 */
record MailServer(String host, int port, boolean tls, String user, String password) {

    private static final int SMTP = 25;
    private static final int SMTPS = 465;
    private static final String MILLIS_TO_ANSWER = "10000";

    static MailServer parse(String url) {
        URI uri = URI.create(url);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
            throw new IllegalStateException("INSPRAAK_SMTP_URL must be like smtp://user:password@host:port");
        }
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS : SMTP;
        return new MailServer(
                uri.getHost(), port, tls, who.length > 0 ? decode(who[0]) : null, who.length > 1 ? decode(who[1]) : "");
    }

    Session session() {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.connectiontimeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.timeout", MILLIS_TO_ANSWER);
        properties.setProperty("mail.smtp.writetimeout", MILLIS_TO_ANSWER);
        if (user == null) {
            return Session.getInstance(properties);
        }
        properties.setProperty("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        });
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
