package org.inspraak.portal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * The copy of what was handed in, as the employer was given it. The case has the same bytes among its documents, where the
 * union may withdraw them; what the employer keeps stays what it is.
 */
@Entity
@Table(name = "employer_paper")
public class AnswerPaper {

    @Id
    @Column(name = "invitation_id")
    private UUID invitationId;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    private byte[] pdf;

    protected AnswerPaper() {}

    AnswerPaper(Invitation invitation, AnswerCopies.Paper pressed) {
        this.invitationId = invitation.id();
        this.title = pressed.title();
        this.fileName = pressed.fileName();
        this.pdf = pressed.pdf().clone();
    }

    AnswerCopies.Paper pressed() {
        return new AnswerCopies.Paper(title, fileName, pdf.clone());
    }
}
