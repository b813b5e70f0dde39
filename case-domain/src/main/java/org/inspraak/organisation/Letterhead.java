package org.inspraak.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/** What stands at the head of an office's letters, and whether one colleague is enough to let them leave. */
@Embeddable
public class Letterhead {

    private static final int ADDRESS = 600;

    private String address;

    private String phone;

    private String mail;

    @Column(name = "second_approval")
    private boolean secondApproval;

    protected Letterhead() {}

    /**
     * Any of the texts may be {@code null}.
     *
     * @param address street, postal code and municipality, a line each
     * @param secondApproval whether a regional officer approves what a consultant wrote
     */
    public Letterhead(String address, String phone, String mail, boolean secondApproval) {
        this.address = Text.optional("address", address, ADDRESS);
        this.phone = Text.optional("phone", phone, Text.LINE);
        if (mail != null && !mail.isBlank() && !Text.isMailAddress(mail.strip())) {
            throw CaseRuleViolation.invalid("mail", "letter.email-malformed", "email", mail.strip());
        }
        this.mail = Text.optional("mail", mail, Text.LINE);
        this.secondApproval = secondApproval;
    }

    public static Letterhead empty() {
        return new Letterhead(null, null, null, false);
    }

    public List<String> address() {
        return address == null ? List.of() : address.lines().map(String::strip).toList();
    }

    public String phone() {
        return phone;
    }

    public String mail() {
        return mail;
    }

    public boolean needsSecondApproval() {
        return secondApproval;
    }
}
