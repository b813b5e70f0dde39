package org.inspraak.inquiry;

import java.util.List;
import java.util.Set;
import org.inspraak.inquiry.Question.Topic;
import org.inspraak.knowledge.EntryText;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.legal.CaseFacts.Fact;
import org.inspraak.organisation.Language;

/**
 * A question of the library, and whether it fits a case.
 *
 * @param missing the facts that would decide it; empty unless it is {@link Fit#UNKNOWN}
 */
public record Suggestion(KnowledgeEntry entry, Topic topic, Fit fit, Set<Fact> missing) {

    public enum Fit {
        /** What is known of the system makes it matter; the entry says why. */
        BECAUSE,
        /** It may matter: what would decide it is not known. */
        UNKNOWN,
        /** It can be asked of every system. */
        ALWAYS,
        /** It is made for other systems than this one. */
        NOT;

        public String code() {
            return org.inspraak.casefile.Form.codeOf(this);
        }
    }

    public Suggestion {
        missing = Set.copyOf(missing);
    }

    /**
     * Whether a proposal begins with it: what matters for this system or may, and what every request begins with. The
     * rest is offered: a request that asks everything gets no good answer (S1.14).
     */
    public boolean isProposed() {
        return fit == Fit.BECAUSE || fit == Fit.UNKNOWN || fit == Fit.ALWAYS && topic == Topic.GENERAL;
    }

    /** The reason in the words of the library; {@code null}: it has none, or it is not sure that it holds. */
    public String reason(Language language) {
        return fit == Fit.BECAUSE ? entry.text(language).reason() : null;
    }

    /** As it is asked in that language. */
    public AskedQuestion asked(Language language) {
        Language spoken = entry.languageFor(language);
        EntryText text = entry.text(spoken);
        List<QuestionPart> parts = entry.parts().stream()
                .filter(part -> part.texts().containsKey(spoken))
                .map(part -> new QuestionPart(part.code(), part.texts().get(spoken)))
                .toList();
        return new AskedQuestion(
                null, topic, entry.code(), null, null, text.body() == null ? text.title() : text.body(), parts);
    }
}
