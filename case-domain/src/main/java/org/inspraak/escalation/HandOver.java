package org.inspraak.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFiles;
import org.inspraak.casefile.CaseJournal;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.TimelineEntry;
import org.inspraak.company.Body;
import org.inspraak.company.Company;
import org.inspraak.deadline.Deadline;
import org.inspraak.deadline.Deadlines;
import org.inspraak.escalation.HandoverBrief.Line;
import org.inspraak.escalation.HandoverBrief.Part;
import org.inspraak.escalation.HandoverBrief.Topic;
import org.inspraak.escalation.HandoverBrief.Word;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.ReadInquiry;
import org.inspraak.shared.CaseClock.Moment;

/** Writes the brief with which a level gets a matter: everything stands in the case already, nothing is asked of anyone. */
@ApplicationScoped
class HandOver {

    private static final int STEPS_TOLD = 15;

    @Inject
    Escalations escalations;

    @Inject
    CaseFiles caseFiles;

    @Inject
    Deadlines deadlines;

    @Inject
    ReadInquiry inquiry;

    void write(Escalation escalation, Moment now) {
        CaseFile caseFile = escalation.caseFile();
        List<InformationRequest> requests = inquiry.requestsOf(caseFile);
        List<Part> parts = List.of(
                new Part(Topic.MATTER, matter(escalation)),
                new Part(Topic.SITUATION, situation(caseFile)),
                new Part(Topic.DATES, dates(caseFile)),
                new Part(Topic.DEADLINES, deadlines(caseFile)),
                new Part(Topic.BODIES, bodies(caseFile.company(), now.today())),
                new Part(Topic.REQUESTS, requests(requests)),
                new Part(Topic.TRIED, tried(caseFile)),
                new Part(Topic.QUESTIONS, questions(requests)));
        escalations.add(new HandoverBrief(escalation, parts, now));
    }

    private static List<Line> matter(Escalation escalation) {
        return lines(
                line("brief.kind", key("escalation-kind", escalation.kind().code())),
                line(
                        "brief.severity",
                        key("escalation-severity", escalation.severity().code())),
                line("brief.reason", text(escalation.reason())),
                line("brief.raised", date(escalation.raisedOn()), text(escalation.raisedBy())));
    }

    private static List<Line> situation(CaseFile caseFile) {
        Company company = caseFile.company();
        return lines(
                line(
                        "brief.company",
                        text(company.name()),
                        text(caseFile.placement().jointCommittee())),
                line("brief.headcount", text(company.headcount())),
                line(
                        "brief.system",
                        text(caseFile.aiSystem().name()),
                        text(caseFile.aiSystem().supplier())),
                line("brief.purpose", text(caseFile.aiSystem().purpose())),
                line("brief.stage", key("stage", caseFile.stage().code()), date(caseFile.stageSince())),
                line("brief.owner", text(caseFile.ownerName())));
    }

    private static List<Line> dates(CaseFile caseFile) {
        return lines(
                line("brief.decision", date(caseFile.dates().decisionOn())),
                line("brief.implementation", date(caseFile.dates().implementationStart())),
                line("brief.pilot", date(caseFile.dates().pilotStart())),
                line("brief.go-live", date(caseFile.dates().goLive())));
    }

    private List<Line> deadlines(CaseFile caseFile) {
        return deadlines.ofCase(caseFile.id()).stream()
                .filter(deadline -> deadline.kind() != Deadline.Kind.ACKNOWLEDGEMENT)
                .filter(deadline -> deadline.state() != Deadline.State.VOID)
                .map(deadline -> line(
                        CaseJournal.nameOf(deadline),
                        date(deadline.dueOn()),
                        key("brief.deadline", Form.codeOf(deadline.state())),
                        date(deadline.metOn())))
                .toList();
    }

    private static List<Line> bodies(Company company, LocalDate today) {
        return company.bodies().stream()
                .filter(body -> body.isInMandate(today))
                .map(HandOver::body)
                .toList();
    }

    private static Line body(Body body) {
        return new Line("body." + body.kind().code(), null, words(date(body.mandateTo())));
    }

    private static List<Line> requests(List<InformationRequest> requests) {
        return requests.stream()
                .map(request -> new Line(
                        "brief.request",
                        text(request.round()),
                        words(
                                key("brief.request", request.state().code()),
                                date(request.answeredOn() == null ? request.answerDueOn() : request.answeredOn()),
                                text(request.answerSummary()))))
                .toList();
    }

    /** Without what people merely looked at or wrote for themselves: notes and decisions stay in the case. */
    private List<Line> tried(CaseFile caseFile) {
        return caseFiles.timeline(caseFile.id(), true, STEPS_TOLD).stream()
                .map(HandOver::step)
                .toList();
    }

    private static Line step(TimelineEntry entry) {
        Word about = entry.aboutKey() == null ? told(entry.about()) : new Word(Word.Type.KEY, entry.aboutKey());
        return new Line(
                "timeline." + entry.code(),
                about,
                words(date(entry.happenedOn()), text(entry.recordedBy()), text(entry.detail())));
    }

    private static List<Line> questions(List<InformationRequest> requests) {
        return requests.stream()
                .filter(request -> request.state() == InformationRequest.State.SENT || request.answeredOn() != null)
                .reduce((earlier, later) -> later)
                .map(InformationRequest::openQuestions)
                .orElse(List.of())
                .stream()
                .map(Question::text)
                .map(question -> new Line(null, null, words(text(question))))
                .toList();
    }

    private static List<Line> lines(Line... all) {
        return Arrays.stream(all).filter(line -> !line.words().isEmpty()).toList();
    }

    private static Line line(String label, Word... words) {
        return new Line(label, null, words(words));
    }

    private static List<Word> words(Word... words) {
        return new ArrayList<>(Arrays.stream(words).filter(Objects::nonNull).toList());
    }

    private static Word text(Object value) {
        return value == null || value.toString().isBlank() ? null : new Word(Word.Type.TEXT, value.toString());
    }

    /** A date among the words is told as a date. */
    private static Word told(String about) {
        boolean isDate = about != null && about.matches("\\d{4}-\\d{2}-\\d{2}");
        return isDate ? new Word(Word.Type.DATE, about) : text(about);
    }

    private static Word date(LocalDate date) {
        return date == null ? null : new Word(Word.Type.DATE, date.toString());
    }

    private static Word key(String prefix, String code) {
        return new Word(Word.Type.KEY, prefix + "." + code);
    }
}
