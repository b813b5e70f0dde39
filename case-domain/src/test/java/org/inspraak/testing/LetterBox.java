package org.inspraak.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inspraak.letter.DispatchProof;
import org.inspraak.letter.LetterContent;
import org.inspraak.letter.LetterPost;
import org.inspraak.letter.LetterPress;
import org.inspraak.letter.LetterProcess;
import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;

/** Presses letters as plain text, and takes those that would leave. */
public final class LetterBox implements LetterPress, LetterPost, LetterProcess {

    private final List<UUID> handedOver = new ArrayList<>();
    private final List<Mailing> mailed = new ArrayList<>();
    private final Map<String, String> refusals = new HashMap<>();
    private RuntimeException failure;
    private boolean isMailSet = true;

    @Override
    public Paper press(LetterContent content, byte[] template) {
        String with = template == null ? "shipped" : new String(template, StandardCharsets.UTF_8);
        // the beginning is what says of a file that it is a PDF
        byte[] text = ("%PDF-1.7\n" + with + "\n" + content).getBytes(StandardCharsets.UTF_8);
        return new Paper(content.kind() + " " + content.system(), "letter-" + content.reference(), text, text);
    }

    @Override
    public void check(byte[] template) {
        if (new String(template, StandardCharsets.UTF_8).contains("macro")) {
            throw CaseRuleViolation.invalid("file", "letter.template.macro");
        }
    }

    @Override
    public byte[] shipped(Language language) {
        return ("shipped " + language.code()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Proof proof(DispatchProof proof) {
        byte[] text = ("%PDF-1.7\n" + proof.dispatches()).getBytes(StandardCharsets.UTF_8);
        return new Proof("Proof " + proof.reference(), text);
    }

    @Override
    public boolean isSet() {
        return isMailSet;
    }

    @Override
    public Receipt send(Mailing mailing) {
        if (failure != null) {
            throw failure;
        }
        if (refusals.containsKey(mailing.email())) {
            return new Receipt(false, refusals.get(mailing.email()), "<" + mailing.id() + ">");
        }
        mailed.add(mailing);
        return new Receipt(true, "250 2.0.0 Ok: queued", "<" + mailing.id() + ">");
    }

    @Override
    public void letterHandedOver(UUID dispatchId) {
        handedOver.add(dispatchId);
    }

    /** The address is unknown to the mail server. */
    public void refuse(String email, String answer) {
        refusals.put(email, answer);
    }

    /** What every mail fails with from now on; {@code null}: none. */
    public void failWith(RuntimeException why) {
        failure = why;
    }

    public void hasNoMailServer() {
        isMailSet = false;
    }

    /** Dispatches that are to leave after the commit. */
    public List<UUID> handedOver() {
        return handedOver;
    }

    public List<Mailing> mailed() {
        return mailed;
    }
}
