package org.inspraak.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    @Test
    void given_a_name_with_line_ends_in_a_subject_when_mailed_then_it_begins_no_other_header()
            throws MessagingException, IOException {
        MimeMessage message = Outgoing.headed(
                Session.getInstance(new Properties()),
                "inspraak@bond.example",
                "hr@bedrijf.example",
                "Vraag over Rooster\r\nBcc: elders@example.org\r\n\r\nen");
        message.setText("x");
        message.saveChanges();

        ByteArrayOutputStream written = new ByteArrayOutputStream();
        message.writeTo(written);

        assertThat(message.getSubject()).isEqualTo("Vraag over Rooster Bcc: elders@example.org en");
        assertThat(written.toString(StandardCharsets.US_ASCII)).doesNotContainPattern("(?m)^Bcc:");
        assertThat(message.getAllRecipients()).hasSize(1);
    }
}
