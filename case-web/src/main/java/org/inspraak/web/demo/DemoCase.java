package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseTask;
import org.inspraak.casefile.CompleteTask;
import org.inspraak.casefile.IntroductionDetails;
import org.inspraak.casefile.InvolvementPhase;
import org.inspraak.casefile.LearntHow;
import org.inspraak.casefile.RegisterIntroduction;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.SteerCase;
import org.inspraak.company.AiSystem;
import org.inspraak.company.AiSystemDetails;
import org.inspraak.company.SystemTraits;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Staff;
import org.inspraak.shared.CaseClock.Moment;
import org.inspraak.web.clock.MovableClock;

/** Plays one story, in one transaction. */
@ApplicationScoped
class DemoCase {

    private static final int MOST_STEPS = 40;

    @Inject
    CaseFiles caseFiles;

    @Inject
    RegisterIntroduction registerIntroduction;

    @Inject
    CompleteTask completeTask;

    @Inject
    SteerCase steerCase;

    @Inject
    DemoDuties duties;

    @Inject
    DemoInquiry inquiry;

    @Inject
    DemoPractices practices;

    private final DemoAnswers answers = new DemoAnswers();

    @Transactional
    void play(DemoStory story, int i, DemoData.Place place, JsonObject system, Instant now) {
        Staff owner = ownerOf(place, i);
        Instant start = now.minus(Duration.ofDays(story.daysAgo()));
        CaseFile caseFile = MovableClock.INSTANCE.at(
                start,
                () -> registerIntroduction.register(owner.actor(), introduction(story, i, place, system, now, start)));
        Instant last = tell(story, i, place, now, owner, start, caseFile);
        Moment then = Moment.of(last);
        Language language = place.company().language();
        MovableClock.INSTANCE.at(last, () -> {
            if (caseFile.stage() == Stage.CLOSED) {
                practices.tell(i, caseFile, owner.actor(), language);
                return null;
            }
            if (story.answered() && story.waits()) {
                inquiry.tellWhileWaiting(story, caseFile, owner.actor(), language);
            }
            duties.settle(caseFile, owner.actor(), language, then.today(), i);
            return null;
        });
    }

    /** Goes from step to step, and gives the time of the last one. */
    private Instant tell(
            DemoStory story, int i, DemoData.Place place, Instant now, Staff owner, Instant start, CaseFile caseFile) {
        Instant time = start;
        int withinLeft = story.within();
        for (int step = 0; step < MOST_STEPS; step++) {
            Stage stage = caseFile.stage();
            if (stage == Stage.CLOSED || stage == story.until() && withinLeft-- <= 0) {
                return time;
            }
            time = earlier(time.plus(Duration.ofDays(story.pace())), now.minus(Duration.ofHours(1)));
            advance(story, caseFile, place, owner, time, i);
        }
        throw new IllegalStateException("the story of " + caseFile.number() + " does not end");
    }

    private void advance(
            DemoStory story, CaseFile caseFile, DemoData.Place place, Staff owner, Instant time, int variant) {
        List<CaseTask> tasks = caseFiles.openTasks(caseFile.id());
        if (tasks.isEmpty()) {
            MovableClock.INSTANCE.at(time, () -> steerCase.startReview(owner.actor(), caseFile.number(), null));
            return;
        }
        CaseTask task = tasks.get(0);
        // the assessment is approved by another pair of eyes
        Staff doer = task.name().startsWith("approve") ? colleagueOf(place, owner) : owner;
        Language language = place.company().language();
        LocalDate today = Moment.of(time).today();
        var work = completeTask.workFor(task.name());
        MovableClock.INSTANCE.at(time, () -> {
            Map<String, Object> otherwise =
                    story.answered() ? inquiry.tell(story, caseFile, owner.actor(), task.name(), language) : Map.of();
            Map<String, Object> begun = work.prefill(caseFile);
            Map<String, Object> entered = new HashMap<>(begun);
            // rows that a form begins with wait for a verdict on each; the story leaves them out
            entered.values().removeIf(List.class::isInstance);
            entered.putAll(answers.fill(task.name(), work.form(), language, today, variant));
            entered.putAll(otherwise);
            if (otherwise.containsKey("introduction")) {
                entered.put("questions", begun.get("questions"));
            }
            return completeTask.complete(doer.actor(), task.id(), entered);
        });
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Staff ownerOf(DemoData.Place place, int i) {
        Language language = place.company().language();
        return place.consultants().stream()
                .filter(one -> one.language() == language)
                .skip(i / 40 % 2 == 0 ? 0 : 1)
                .findFirst()
                .orElse(place.consultants().get(0));
    }

    private static Staff colleagueOf(DemoData.Place place, Staff owner) {
        return place.consultants().stream()
                .filter(one -> !one.id().equals(owner.id()))
                .findFirst()
                .orElseThrow();
    }

    private static IntroductionDetails introduction(
            DemoStory story, int i, DemoData.Place place, JsonObject system, Instant now, Instant start) {
        LocalDate today = Moment.of(now).today();
        LocalDate begun = Moment.of(start).today();
        LocalDate implementation = today.plusDays(story.implementation());
        boolean piloted = i % 4 == 1;
        LocalDate pilot = piloted ? implementation.plusDays(14) : null;
        LocalDate goLive = implementation.plusDays(60);
        LocalDate decided = i % 3 == 0 ? begun.minusDays(10) : null;
        LearntHow how = LearntHow.values()[i % LearntHow.values().length];
        InvolvementPhase phase = InvolvementPhase.values()[i % InvolvementPhase.values().length];
        return new IntroductionDetails(
                place.company().id(),
                null,
                null,
                systemOf(system, place, i),
                decided,
                implementation,
                pilot,
                goLive,
                how,
                begun.minusDays(i % 5),
                phase,
                null);
    }

    private static SystemTraits traits(JsonObject json) {
        return new SystemTraits(
                json.getBoolean("personalData"),
                json.getBoolean("monitoring"),
                DemoResource.yesNo(json, "communicationData"),
                DemoResource.yesNo(json, "cameras"),
                DemoResource.yesNo(json, "emotions"),
                DemoResource.yesNo(json, "creditOrInsurance"),
                null);
    }

    private static AiSystemDetails systemOf(JsonObject json, DemoData.Place place, int i) {
        JsonObject words = json.getJsonObject("words")
                .getJsonObject(place.company().language().name());
        Set<AiSystem.Function> functions = DemoResource.strings(json.getJsonArray("functions")).stream()
                .map(AiSystem.Function::valueOf)
                .collect(Collectors.toSet());
        Integer headcount = place.company().headcount();
        // most introductions touch more than half of one group, which CAO 39 asks for; every fifth stays below it
        int group = Math.max(1, headcount * 60 / 100);
        int touched = Math.max(1, group * (i % 5 == 4 ? 30 : 55 + i % 40) / 100);
        return new AiSystemDetails(
                words.getString("name"),
                json.getString("supplier"),
                json.getString("product"),
                words.getString("purpose"),
                functions,
                traits(json),
                AiSystem.DecisionDegree.valueOf(json.getString("decisionDegree")),
                List.of(new AiSystemDetails.CategoryDetails(
                        DemoWords.category(place.company().language(), i), touched, group)),
                AiSystem.Status.PLANNED,
                null);
    }
}
