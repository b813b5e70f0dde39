package org.inspraak.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.casefile.CaseFile;
import org.inspraak.document.DocumentType;
import org.inspraak.document.NewDocument;
import org.inspraak.document.ReceivedFile;
import org.inspraak.document.Tier;
import org.inspraak.filing.AddDocument;
import org.inspraak.inquiry.AnswerState;
import org.inspraak.inquiry.GiveAnswers;
import org.inspraak.inquiry.GivenAnswer;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.InformationRequests;
import org.inspraak.inquiry.Party;
import org.inspraak.inquiry.Question;
import org.inspraak.organisation.Language;
import org.inspraak.shared.Actor;

/**
 * What employer, union and workers say to the questions of some stories. Where the first answers leave too much open, it
 * is asked again.
 */
@ApplicationScoped
class DemoInquiry {

    private static final String LAW = "law";

    @Inject
    InformationRequests requests;

    @Inject
    GiveAnswers giveAnswers;

    @Inject
    AddDocument addDocument;

    private final JsonObject told = DemoResource.object("told.json");

    /** Before a task is done: what was said by then, and what is entered otherwise than in other stories. */
    Map<String, Object> tell(DemoStory story, CaseFile caseFile, Actor owner, String task, Language language) {
        Map<String, Object> entered = new HashMap<>();
        List<InformationRequest> rounds = requests.ofCase(caseFile.id());
        boolean isAgain = rounds.size() > 1;
        switch (task) {
            case "composeRequest" -> {
                if (story.asksAgain() && !rounds.isEmpty()) {
                    entered.put("introduction", word(told.getJsonObject("introduction"), language));
                }
            }
            case "awaitAnswers" -> say(story, caseFile, owner, language, Party.EMPLOYER);
            case "reviewAnswers" -> {
                say(story, caseFile, owner, language, Party.UNION, Party.WORKERS);
                if (story.asksAgain() && !isAgain) {
                    entered.put("completeness", "incomplete");
                    entered.put("remarks", word(told.getJsonObject("incomplete"), language));
                }
            }
            default -> {
                // nothing is said at other steps
            }
        }
        return entered;
    }

    /** A story that ends while it waits for answers: some of them are there already. */
    void tellWhileWaiting(DemoStory story, CaseFile caseFile, Actor owner, Language language) {
        boolean isFirst = requests.ofCase(caseFile.id()).size() == 1;
        if (isFirst && latest(caseFile).state() == InformationRequest.State.SENT) {
            say(story, caseFile, owner, language, Party.values());
        }
    }

    private InformationRequest latest(CaseFile caseFile) {
        List<InformationRequest> rounds = requests.ofCase(caseFile.id());
        return rounds.get(rounds.size() - 1);
    }

    private void say(DemoStory story, CaseFile caseFile, Actor owner, Language language, Party... parties) {
        InformationRequest request = latest(caseFile);
        String script = request.round() > 1 ? "again" : story.asksAgain() || story.waits() ? "open" : "settled";
        for (Party party : parties) {
            boolean sendsNote = party == Party.EMPLOYER && request.round() == 1 && story.isDocumented();
            List<UUID> note = sendsNote ? file(caseFile, owner, language) : List.of();
            List<GivenAnswer> answers = answers(request, script, party, language, note);
            if (!answers.isEmpty()) {
                giveAnswers.give(owner, caseFile.number(), request.id(), party, by(party, language), answers);
            }
        }
    }

    private List<GivenAnswer> answers(
            InformationRequest request, String script, Party party, Language language, List<UUID> note) {
        List<GivenAnswer> answers = new ArrayList<>();
        int asksForLaw = 0;
        for (Question question : request.questions()) {
            boolean isLaw = question.statutory().isPresent();
            String topic = isLaw ? LAW : question.topic().code();
            int place = isLaw ? asksForLaw++ : 0;
            said(script, party, topic)
                    .ifPresent(one -> answers.add(new GivenAnswer(
                            question.id(),
                            null,
                            state(one.get("state"), place),
                            word(one.getJsonObject("text"), language),
                            isLaw ? note : List.of())));
        }
        return answers;
    }

    private Optional<JsonObject> said(String script, Party party, String topic) {
        return told.getJsonObject("answers").getJsonArray(script).getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("party").equals(party.code()))
                .filter(one -> one.getString("topic").equals(topic))
                .findFirst();
    }

    private static AnswerState state(JsonValue state, int place) {
        String name = state instanceof JsonArray some
                ? some.getString(place % some.size())
                : ((jakarta.json.JsonString) state).getString();
        return AnswerState.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private String by(Party party, Language language) {
        JsonObject names = told.getJsonObject("by");
        return names.containsKey(party.code()) ? word(names.getJsonObject(party.code()), language) : null;
    }

    /** The documents that came along, one for each tier; gives the one that the employer refers to. */
    private List<UUID> file(CaseFile caseFile, Actor owner, Language language) {
        List<UUID> ids = told.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .map(one -> file(one, caseFile, owner, language))
                .toList();
        return ids.subList(0, 1);
    }

    private UUID file(JsonObject json, CaseFile caseFile, Actor owner, Language language) {
        String title = word(json.getJsonObject("title"), language);
        String kind = json.getString("file");
        List<String> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .map(line -> word(line, language))
                .toList();
        NewDocument what = new NewDocument(
                title,
                title + "." + kind,
                DocumentType.valueOf(json.getString("type")),
                language,
                Tier.valueOf(json.getString("tier")));
        try (InputStream content = DemoFiles.open(kind, title, lines);
                ReceivedFile file = ReceivedFile.keep(content)) {
            return addDocument.add(owner, caseFile.number(), what, file);
        } catch (IOException e) {
            throw new UncheckedIOException(title, e);
        }
    }

    private static String word(JsonObject words, Language language) {
        return words.getString(language.code());
    }
}
