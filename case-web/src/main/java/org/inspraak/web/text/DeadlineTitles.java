package org.inspraak.web.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inspraak.deadline.Deadline;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.LegalRules;
import org.inspraak.organisation.Language;

/** What deadlines are called: a duty as its rule calls it, an agreed date by its kind. */
@ApplicationScoped
public class DeadlineTitles {

    private static final String RULE = "rule.";

    @Inject
    LegalRules rules;

    /** For one that stands alone; a list reads the rules once with {@link #in}. */
    public String of(Deadline deadline, Language language) {
        return in(language).of(deadline);
    }

    /** For all on one page, in one letter, in one answer. */
    public Titles in(Language language) {
        return new Titles(PageBook.in(language), rules);
    }

    /** The titles in one language; the rules are read when the first duty is named. */
    public static final class Titles {

        private final PageBook book;
        private final LegalRules rules;
        private Map<String, LegalRule> active;

        private Titles(PageBook book, LegalRules rules) {
            this.book = book;
            this.rules = rules;
        }

        public String of(Deadline deadline) {
            return deadline.rule() == null
                    ? book.get("deadline." + deadline.kind().code())
                    : rule(deadline).map(this::title).orElse(deadline.rule());
        }

        /** The text of a key, which is a rule's title where the key names a rule: {@code rule.BE-9}. */
        public String ofKey(String key) {
            return key.startsWith(RULE) ? ofRule(key.substring(RULE.length())) : book.get(key);
        }

        /** The code itself where the rule was given up since. */
        public String ofRule(String code) {
            return find(code).map(this::title).orElse(code);
        }

        /** The rule that gave the deadline, in the version that gave it if that can still be read. */
        public Optional<LegalRule> rule(Deadline deadline) {
            return rule(deadline.rule(), deadline.computation().ruleVersion());
        }

        /** The same by what a deadline knows of its rule. */
        public Optional<LegalRule> rule(String code, int version) {
            return find(code)
                    .filter(rule -> rule.version() == version)
                    .or(() -> rules.find(code, version))
                    .or(() -> find(code));
        }

        private Optional<LegalRule> find(String code) {
            if (active == null) {
                active = rules.active().stream().collect(Collectors.toMap(LegalRule::code, Function.identity()));
            }
            return Optional.ofNullable(active.get(code));
        }

        private String title(LegalRule rule) {
            return rule.text(book.language()).title();
        }
    }
}
