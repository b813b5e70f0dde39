package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.audit.AuditTrail;
import org.inspraak.letter.LetterTemplate.State;
import org.inspraak.organisation.Centrale;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.StaffDirectory;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseClock;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Role;
import org.inspraak.shared.Text;

/**
 * A sector coordinator keeps the templates of the own centrale's letters: uploads one, looks at it with sample data,
 * takes it into use, or goes back to the one that comes with Inspraak.
 */
@ApplicationScoped
@Transactional
public class KeepTemplates {

    public static final int MOST_BYTES = 2_000_000;

    @Inject
    LetterTemplates templates;

    @Inject
    LetterPress press;

    @Inject
    StaffDirectory staff;

    @Inject
    AuditTrail audit;

    @Inject
    CaseClock clock;

    /** Drafts and those in use; a language without any uses the one that comes with Inspraak. */
    public List<LetterTemplate> read(Actor actor) {
        return templates.ofCentrale(centraleOf(actor).id());
    }

    /** A draft takes the place of an earlier draft; nothing is sent with it yet. */
    public LetterTemplate upload(Actor actor, Language language, String fileName, byte[] content) {
        Moment now = clock.read();
        UUID centrale = centraleOf(actor).id();
        if (content.length > MOST_BYTES) {
            throw CaseRuleViolation.invalid("file", "letter.template.too-large", "max", MOST_BYTES / 1_000_000);
        }
        press.check(content);
        templates.find(centrale, language, State.DRAFT).ifPresent(LetterTemplate::retire);
        templates.storeChanges();
        LetterTemplate draft =
                new LetterTemplate(centrale, language, Text.required("name", fileName, Text.LINE), content, actor, now);
        templates.add(draft);
        audit.record(actor, "letter-template.uploaded", "letter-template/" + language.code(), now);
        return draft;
    }

    public LetterTemplate activate(Actor actor, Language language) {
        Moment now = clock.read();
        UUID centrale = centraleOf(actor).id();
        LetterTemplate draft = templates
                .find(centrale, language, State.DRAFT)
                .orElseThrow(() -> CaseRuleViolation.conflict("letter.template.no-draft"));
        templates.find(centrale, language, State.ACTIVE).ifPresent(LetterTemplate::retire);
        templates.storeChanges();
        draft.activate(actor, now);
        audit.record(actor, "letter-template.activated", "letter-template/" + language.code(), now);
        return draft;
    }

    /** Back to the template that comes with Inspraak; a draft goes too. */
    public void giveUp(Actor actor, Language language) {
        UUID centrale = centraleOf(actor).id();
        templates.find(centrale, language, State.DRAFT).ifPresent(LetterTemplate::retire);
        templates.find(centrale, language, State.ACTIVE).ifPresent(LetterTemplate::retire);
        audit.record(actor, "letter-template.given-up", "letter-template/" + language.code(), clock.read());
    }

    /** What letters in this language are made from now. */
    public byte[] inUse(Actor actor, Language language) {
        return templates
                .find(centraleOf(actor).id(), language, State.ACTIVE)
                .map(LetterTemplate::content)
                .orElseGet(() -> press.shipped(language));
    }

    /** A letter with sample data, made with the draft where there is one. */
    public LetterPress.Paper preview(Actor actor, Language language) {
        Centrale centrale = centraleOf(actor);
        Office office = staff.readStaff(actor).office();
        byte[] template = Optional.<LetterTemplate>empty()
                .or(() -> templates.find(centrale.id(), language, State.DRAFT))
                .or(() -> templates.find(centrale.id(), language, State.ACTIVE))
                .map(LetterTemplate::content)
                .orElse(null);
        return press.press(SampleLetter.of(office, language, clock.read().today()), template);
    }

    /** Templates are the centrale's own; who belongs to none keeps none. */
    private Centrale centraleOf(Actor actor) {
        actor.mustBe(Role.SECTOR_COORDINATOR);
        Office office = staff.readStaff(actor).office();
        if (office == null) {
            throw CaseRuleViolation.forbidden("letter.template.no-office");
        }
        return office.centrale();
    }
}
