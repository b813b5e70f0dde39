package org.inspraak.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A letter as it was approved; what leaves is this and nothing that is made later. */
@Entity
@Table(name = "letter_paper")
public class LetterPaper {

    @Id
    @Column(name = "letter_id")
    private UUID letterId;

    private String title;

    @Column(name = "file_name")
    private String fileName;

    private byte[] docx;

    private byte[] pdf;

    @Column(name = "docx_sha256")
    private String docxSha256;

    @Column(name = "pdf_sha256")
    private String pdfSha256;

    protected LetterPaper() {}

    LetterPaper(Letter letter, LetterPress.Paper pressed) {
        this.letterId = letter.id();
        take(pressed);
    }

    void take(LetterPress.Paper pressed) {
        title = pressed.title();
        fileName = pressed.fileName();
        docx = pressed.docx().clone();
        pdf = pressed.pdf().clone();
        docxSha256 = sha256(docx);
        pdfSha256 = sha256(pdf);
    }

    LetterPress.Paper pressed() {
        return new LetterPress.Paper(title, fileName, docx.clone(), pdf.clone());
    }

    String title() {
        return title;
    }

    String fileName() {
        return fileName;
    }

    byte[] pdf() {
        return pdf.clone();
    }

    /** In hexadecimal. */
    public String pdfSha256() {
        return pdfSha256;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
