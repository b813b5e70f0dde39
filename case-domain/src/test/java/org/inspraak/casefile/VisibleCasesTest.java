package org.inspraak.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inspraak.testing.AnIntroduction.anIntroduction;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.inspraak.deadline.Deadline;
import org.inspraak.escalation.AskAssistance;
import org.inspraak.escalation.EscalationFilter;
import org.inspraak.escalation.RaiseEscalation;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Page;
import org.inspraak.testing.OnDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees which case: lists, counts, tasks, what is due, and reading one case all give the same answer. */
@TestInstance(Lifecycle.PER_CLASS)
class VisibleCasesTest extends OnDatabase {

    private final Map<String, CaseFile> cases = new HashMap<>();
    private Actor delegate;

    /** Once for all tests: they only read. */
    @Override
    @BeforeEach
    protected void moveIn() {
        if (house != null) {
            return;
        }
        super.moveIn();
        register("A", "els", "140.03", Region.ANTWERP);
        register("B", "tom", "140", Region.LIEGE);
        register("C", "lone", "200", Region.LIMBURG);
        register("D", "lone", "140.03", Region.NAMUR);
        register("E", "officer-liege", "200", Region.LIEGE);
        register("F", "other", "140.03", Region.ANTWERP);
        // the office in Liège helps with a case of another region
        house.inTransaction(() -> {
            var ofC = the(ReadEscalations.class)
                    .ofCase(actor("officer"), cases.get("C").number())
                    .get(0);
            the(AskAssistance.class)
                    .ask(
                            actor("officer"),
                            ofC.id(),
                            union.staff("officer-liege").office().id(),
                            "Kent de zaak");
        });
        delegate = union.delegateAt(house, cases.get("A").placement().companyId());
    }

    private void register(String name, String owner, String committee, Region region) {
        CaseFile caseFile = anIntroduction()
                .at(name)
                .under(committee)
                .in(region)
                .implementedFrom(LocalDate.of(2027, 4, 8))
                .registeredBy(actor(owner), house);
        house.inTransaction(() -> the(RaiseEscalation.class).raise(actor(owner), caseFile.number(), "Help", null));
        cases.put(name, caseFile);
    }

    @ParameterizedTest
    @CsvSource({
        "els, 'A B'",
        "tom, 'A B'",
        "lone, 'C D'",
        "officer, 'A C'",
        "officer-liege, 'B C E'",
        "sector, 'A B D'",
        "legal, 'A B C D E'",
        "other, 'F'",
        "other-legal, 'F'",
        "admin, ''",
        "delegate, 'A'"
    })
    void given_a_role_when_anything_over_cases_is_asked_then_all_answers_agree(String who, String expected) {
        Actor actor = who.equals("delegate") ? delegate : actor(who);
        TreeSet<String> seen = new TreeSet<>(Arrays.asList(expected.split(" ")));
        seen.remove("");
        Page<CaseFile> page = house.inTransaction(
                () -> the(FindCases.class).find(actor, CaseFilter.everything(), CaseFilter.Sort.COMPANY, 100, null));
        assertThat(names(page.items())).isEqualTo(seen);
        assertThat(page.total()).isEqualTo(seen.size());
        assertThat(house.inTransaction(() -> the(FindCases.class).countByStage(actor)))
                .isEqualTo(seen.isEmpty() ? Map.of() : Map.of(Stage.INTAKE, (long) seen.size()));
        FindWork.Counts counts = house.inTransaction(() -> the(FindWork.class).count(actor));
        assertThat(counts.running()).isEqualTo(seen.size());
        List<FindWork.DueItem> due = house.inTransaction(
                        () -> the(FindWork.class).due(actor, 400, 100, null))
                .items();
        assertThat(names(due.stream().map(FindWork.DueItem::caseFile).toList())).isEqualTo(seen);
        List<FindWork.DueItem> late =
                house.inTransaction(() -> the(FindWork.class).late(actor, 100));
        List<FindWork.DueItem> coming =
                house.inTransaction(() -> the(FindWork.class).coming(actor, 400, 100));
        assertThat(late).hasSize((int) counts.late());
        assertThat(Stream.concat(late.stream(), coming.stream()).map(FindWork.DueItem::deadline))
                .extracting(Deadline::id)
                .containsExactlyElementsOf(
                        due.stream().map(one -> one.deadline().id()).toList());
        Page<CaseTask> tasks = house.inTransaction(() -> the(FindWork.class).tasks(actor, false, 100, null));
        assertThat(seen)
                .containsAll(
                        names(tasks.items().stream().map(CaseTask::caseFile).toList()));
        if (CaseAccess.seesUnionFile(actor)) {
            var escalations = house.inTransaction(
                    () -> the(ReadEscalations.class).open(actor, EscalationFilter.everything(), 100, null));
            assertThat(names(escalations.items().stream().map(e -> e.caseFile()).toList()))
                    .isEqualTo(seen);
            assertThat(escalations.total()).isEqualTo(seen.size());
        }
        cases.forEach((name, caseFile) -> readsOnlyIf(seen.contains(name), actor, caseFile));
    }

    private void readsOnlyIf(boolean visible, Actor actor, CaseFile caseFile) {
        Runnable read = () -> the(ReadCase.class).read(actor, caseFile.number());
        if (visible) {
            house.inTransaction(read);
        } else {
            CaseRuleViolation no = refused(read);
            assertThat(no.code()).isEqualTo("case.not-found");
        }
    }

    private static TreeSet<String> names(List<CaseFile> found) {
        TreeSet<String> names = new TreeSet<>();
        found.forEach(caseFile -> names.add(caseFile.company().name()));
        return names;
    }
}
