package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseOutcome;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.ProposePractice;
import org.inspraak.casefile.Stage;
import org.inspraak.company.AiSystem;
import org.inspraak.company.BodyKind;
import org.inspraak.deadline.Deadline;
import org.inspraak.escalation.Escalation;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.HandoverBrief;
import org.inspraak.escalation.Severity;
import org.inspraak.escalation.Withdrawal;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.knowledge.EntryVersion;
import org.inspraak.knowledge.Kind;
import org.inspraak.knowledge.KnowledgeEntry;
import org.inspraak.knowledge.Verification;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.Duty;
import org.inspraak.legal.LegalRule;
import org.inspraak.legal.RuleVersion;
import org.inspraak.legal.Term;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTextsAreCompleteTest {

    private static final Path DOMAIN = Path.of("../case-domain/src/main/java");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TAGS = Path.of("src/main/resources/META-INF/tags");
    private static final Path BEANS = Path.of("src/main/java/org/inspraak/web/page");

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_language_when_its_book_is_opened_then_it_has_the_same_keys_as_the_dutch_one(Language language) {
        assertThat(PageBook.in(language).keys())
                .containsExactlyInAnyOrderElementsOf(PageBook.in(Language.NL).keys());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void given_a_language_when_its_texts_are_read_then_none_is_empty_and_each_can_be_filled_in(Language language) {
        PageBook book = PageBook.in(language);
        for (String key : book.keys()) {
            assertThat(book.get(key)).as(key).isNotBlank().doesNotContain("'");
            MessageFormat inDutch = new MessageFormat(PageBook.in(Language.NL).get(key));
            assertThat(new MessageFormat(book.get(key)).getFormatsByArgumentIndex())
                    .as("places of %s in %s", key, language)
                    .hasSameSizeAs(inDutch.getFormatsByArgumentIndex());
        }
    }

    /** In French a no-break space stands before ; : ! and ?, on the page as on paper. */
    @Test
    void given_the_french_texts_when_their_signs_are_looked_at_then_they_are_as_printed() {
        PageBook book = PageBook.in(Language.FR);
        Pattern loose = Pattern.compile("[^\\u00a0][;:!?](\\s|$)|«[^\\u00a0]|[^\\u00a0]»");

        assertThat(book.keys()).noneMatch(key -> loose.matcher(book.get(key)).find());
    }

    @Test
    void given_the_pages_when_they_name_a_text_then_it_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path root : List.of(PAGES, TAGS)) {
            for (Path page : files(root, ".xhtml")) {
                named.addAll(found("t\\['([^']+)'\\]", Files.readString(page)));
                named.addAll(found("t\\.say\\('([^']+)'", Files.readString(page)));
            }
        }
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(missing(named)).isEmpty();
    }

    @Test
    void given_the_beans_of_the_pages_when_they_name_a_text_then_it_exists() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path bean : files(BEANS, ".java")) {
            named.addAll(
                    found("(?:texts|words)\\.(?:get|say)\\(\\s*\"([^\"]+[^.\"])\"\\s*[,)]", Files.readString(bean)));
        }
        assertThat(named).hasSizeGreaterThan(60);
        assertThat(missing(named)).isEmpty();
    }

    @Test
    void given_what_cases_are_told_by_when_it_is_shown_then_each_word_has_a_text() {
        List<String> keys = new ArrayList<>();
        add(keys, Stage.values(), stage -> "stage." + stage.code());
        add(keys, CaseOutcome.values(), outcome -> "case-outcome." + outcome.code());
        add(keys, CaseStatus.values(), status -> "status." + status.name());
        add(keys, Region.values(), region -> "region." + region.code());
        add(keys, Role.values(), role -> "role." + role.code());
        add(keys, Language.values(), language -> "language." + language.code());
        add(keys, BodyKind.values(), body -> "body." + body.code());
        add(keys, Deadline.Kind.values(), kind -> "deadline." + kind.code());
        add(keys, Deadline.Kind.values(), kind -> "work.action." + kind.code());
        add(keys, Deadline.Kind.values(), kind -> "work.action." + kind.code() + ".late");
        add(keys, LearntHow.values(), how -> "learnt." + Form.codeOf(how));
        add(keys, InvolvementPhase.values(), phase -> "task.completeIntake.firstInvolved." + Form.codeOf(phase));
        add(keys, AiSystem.Function.values(), function -> "function." + Form.codeOf(function));
        add(keys, AiSystem.DecisionDegree.values(), degree -> "degree." + Form.codeOf(degree));
        add(keys, AiSystem.Status.values(), status -> "system-status." + Form.codeOf(status));
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void given_what_rules_and_duties_are_told_by_when_it_is_shown_then_each_word_has_a_text() {
        List<String> keys = new ArrayList<>();
        add(keys, CaseFacts.Fact.values(), fact -> "fact." + fact.key());
        add(keys, LegalRule.Recipient.values(), one -> "recipient." + one.code());
        add(keys, LegalRule.Recipient.values(), one -> "recipient." + one.code() + ".no");
        add(keys, LegalRule.Status.values(), status -> "rule-status." + status.code());
        add(keys, LegalRule.Confidence.values(), confidence -> "rule-confidence." + confidence.code());
        add(keys, LegalRule.Cascade.values(), cascade -> "rules.cascade." + Form.codeOf(cascade));
        add(keys, Term.Anchor.values(), anchor -> "rules.anchor." + Form.codeOf(anchor));
        add(keys, Term.Direction.values(), direction -> "rules.direction." + Form.codeOf(direction));
        add(keys, Term.Unit.values(), unit -> "rules.unit." + Form.codeOf(unit));
        add(keys, Deadline.Debtor.values(), debtor -> "debtor." + Form.codeOf(debtor));
        add(keys, Duty.Answer.values(), answer -> "duties.answer." + Form.codeOf(answer));
        add(keys, Duty.Answer.values(), answer -> "duties.group." + Form.codeOf(answer));
        add(keys, Duty.Answer.values(), answer -> "duties.group." + Form.codeOf(answer) + ".why");
        add(keys, RuleVersion.State.values(), state -> "rules.state." + Form.codeOf(state));
        add(keys, Language.values(), language -> "rules.part.text-" + language.code());
        for (String direction : List.of("backward", "forward")) {
            List.of("zero", "days", "months").forEach(unit -> keys.add("rules.term." + direction + "." + unit));
        }
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void given_what_entries_of_the_library_are_told_by_when_it_is_shown_then_each_word_has_a_text() {
        List<String> keys = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            keys.addAll(List.of(
                    "library.kind." + kind.code(), "library.kinds." + kind.code(), "library.kind-help." + kind.code()));
            kind.groups().forEach(group -> keys.add("library.group." + kind.code() + "." + group));
        }
        add(keys, Verification.values(), one -> "library.verification." + one.code());
        add(keys, EntryVersion.State.values(), state -> "library.state." + Form.codeOf(state));
        add(keys, ProposePractice.Verdict.values(), verdict -> "library.group.practice." + Form.codeOf(verdict));
        add(keys, Language.values(), language -> "library.part.text-" + language.code());
        KnowledgeEntry.FIVE_AS.forEach(tag -> keys.add("library.tag." + tag));
        KnowledgeEntry.UNITS.forEach(unit -> keys.addAll(List.of("library.unit." + unit, "library.unit-name." + unit)));
        keys.addAll(List.of("library.part.figure", "library.part.parts", "library.part.place"));
        for (String word : List.of("title", "body", "reason", "counterpoint", "learnt", "provenance", "population")) {
            keys.add("library.text." + word);
        }
        for (String filter : List.of("group", "stage")) {
            keys.addAll(List.of("library.filter." + filter, "library.filter." + filter + ".any"));
        }
        assertThat(keys).hasSizeGreaterThan(90);
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void given_what_escalations_and_their_handovers_are_told_by_when_it_is_shown_then_each_word_has_a_text()
            throws IOException {
        List<String> keys = new ArrayList<>();
        add(keys, Escalation.Kind.values(), kind -> "escalation-kind." + kind.code());
        add(keys, Escalation.Kind.values(), kind -> "board.kind." + kind.code());
        add(keys, Escalation.State.values(), state -> "escalation-state." + state.code());
        add(keys, EscalationLevel.values(), level -> "escalation-level." + level.code());
        add(keys, EscalationLevel.values(), level -> "board.column." + level.code());
        add(keys, Severity.values(), severity -> "escalation-severity." + severity.code());
        add(keys, Withdrawal.Why.values(), why -> "escalation-withdrawn." + why.code());
        add(keys, HandoverBrief.Topic.values(), topic -> "brief." + topic.code());
        add(keys, Deadline.State.values(), state -> "brief.deadline." + Form.codeOf(state));
        add(keys, InformationRequest.State.values(), state -> "brief.request." + state.code());
        keys.addAll(found(
                "line\\(\\s*\"([a-z.-]+)\"",
                Files.readString(DOMAIN.resolve("org/inspraak/escalation/HandOver.java"))));
        for (String turn : List.of("acknowledge", "resolve", "assign", "assist", "withdraw")) {
            keys.addAll(List.of(
                    "matter." + turn, "matter." + turn + ".why", "matter." + turn + ".do", "done.matter." + turn));
        }
        keys.addAll(List.of("timeline.escalation-miss-added", "timeline.escalation-right-added"));
        assertThat(keys).contains("brief.go-live").hasSizeGreaterThan(70);
        assertThat(missing(keys)).isEmpty();
    }

    @Test
    void given_the_timeline_and_notices_of_the_domain_when_they_are_shown_then_each_code_has_a_text()
            throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path source : files(DOMAIN, ".java")) {
            String java = Files.readString(source);
            found("journal\\s*\\.write\\(\\s*\\w+(?:\\(\\))?,\\s*\"([a-z-]+)\"", java)
                    .forEach(code -> keys.add("timeline." + code));
            found("\\.tell\\(\\s*[\\w.()]+,\\s*\"([a-z-]+)\"", java).forEach(code -> keys.add("notice." + code));
        }
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(missing(keys)).isEmpty();
    }

    private static <T> void add(List<String> keys, T[] values, Function<T, String> key) {
        Arrays.stream(values).map(key).forEach(keys::add);
    }

    private static List<String> missing(Iterable<String> keys) {
        PageBook book = PageBook.in(Language.NL);
        List<String> missing = new ArrayList<>();
        for (String key : keys) {
            if (!book.has(key)) {
                missing.add(key);
            }
        }
        return missing;
    }

    private static List<String> found(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        // a key that goes on with what varies is completed elsewhere
        found.removeIf(key -> key.endsWith("."));
        return found;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
