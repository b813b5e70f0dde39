package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.Stage;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.web.text.PageTexts;
import org.inspraak.web.text.SpokenToday;

/** The line of stages at the head of a case: what is done, where it stands, what was skipped or comes again. */
@Named("stageLine")
@RequestScoped
public class StageLine {

    @Inject
    CasePage casePage;

    @Inject
    PageTexts texts;

    @Inject
    SpokenToday when;

    /** @param mark what stands in the dot, where it is no sign */
    public record Stop(String code, String name, String state, String look, String mark, String icon, boolean now) {}

    public List<Stop> getStops() {
        CaseFile file = casePage.getFile();
        Map<String, List<TimelineEntry>> story = casePage.whole().timeline().stream()
                .filter(entry -> entry.aboutKey() != null)
                .collect(Collectors.groupingBy(entry -> entry.code() + " " + entry.aboutKey()));
        List<Stop> stops = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            if (stage != Stage.INTAKE && stage != Stage.CLOSED) {
                stops.add(stop(stage, file, story));
            }
        }
        return stops;
    }

    private Stop stop(Stage stage, CaseFile file, Map<String, List<TimelineEntry>> story) {
        String key = "stage." + stage.code();
        boolean entered = story.containsKey("stage-entered " + key);
        boolean skipped = story.containsKey("stage-skipped " + key);
        boolean again = story.containsKey("stage-reopened " + key);
        boolean now = file.stage() == stage;
        boolean done = !now && stage.isBefore(file.stage()) && entered;
        String number = String.valueOf(stage.ordinal());
        if (now) {
            return now(stage, key, file, again, number);
        }
        if (skipped && stage.isBefore(file.stage())) {
            return new Stop(
                    stage.code(), texts.get(key), texts.get("stage-line.skipped"), "is-skipped", "–", null, false);
        }
        String state = done
                ? texts.say("stage-line.done", enteredOn(story, key))
                : entered ? texts.get("stage-line.again-later") : texts.get("stage-line.to-come");
        String look = (done ? "is-done" : "") + (again && done ? " is-again" : "");
        return new Stop(stage.code(), texts.get(key), state, look, done ? null : number, done ? "check" : null, false);
    }

    private Stop now(Stage stage, String key, CaseFile file, boolean again, String number) {
        LocalDate due = file.nextDueOn();
        boolean late = due != null && due.isBefore(when.today()) && casePage.isOpen();
        String since = texts.say("stage-line.since", when.day(file.stageSince()));
        String state = late ? texts.say("stage-line.late", since, when.left(due)) : since;
        String look = "is-now" + (late ? " is-late" : "") + (again ? " is-again" : "");
        return new Stop(stage.code(), texts.get(key), state, look, late ? "!" : number, null, true);
    }

    private String enteredOn(Map<String, List<TimelineEntry>> story, String key) {
        return when.day(story.get("stage-entered " + key).get(0).happenedOn());
    }

    /** Where the case stands, in words, for narrow pages. */
    public String getNow() {
        CaseFile file = casePage.getFile();
        int number = file.stage().ordinal();
        return file.stage() == Stage.INTAKE || file.stage() == Stage.CLOSED
                ? texts.get("stage." + file.stage().code())
                : texts.say(
                        "stage-line.now",
                        number,
                        texts.get("stage." + file.stage().code()));
    }

    public boolean isReviewing() {
        return casePage.getFile().stage() == Stage.RE_EVALUATION;
    }
}
