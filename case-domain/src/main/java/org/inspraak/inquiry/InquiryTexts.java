package org.inspraak.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inspraak.casefile.CaseFile;
import org.inspraak.organisation.Language;
import org.inspraak.search.SearchText;
import org.inspraak.search.SearchText.Audience;
import org.inspraak.search.SearchText.Kind;
import org.inspraak.search.SearchTexts;
import org.inspraak.shared.CaseClock.Moment;

/** Lets questions and answers be found by their words, each by those who may read it. */
@ApplicationScoped
class InquiryTexts {

    @Inject
    SearchTexts searchTexts;

    /** What is asked, from the day on which it is settled. */
    void asked(CaseFile caseFile, InformationRequest request, Moment now) {
        put(Kind.QUESTION, request.id(), caseFile, request, Audience.DELEGATES, null, request.introduction(), now);
        for (Question question : request.questions()) {
            String parts = question.parts().stream().map(QuestionPart::text).collect(Collectors.joining("\n"));
            put(Kind.QUESTION, question.id(), caseFile, request, Audience.DELEGATES, question.text(), parts, now);
        }
    }

    /** What was answered and found as a whole. */
    void answered(CaseFile caseFile, InformationRequest request, Moment now) {
        String text = Stream.concat(Stream.ofNullable(request.answerSummary()), Stream.ofNullable(request.remarks()))
                .collect(Collectors.joining("\n"));
        put(Kind.ANSWER, request.id(), caseFile, request, Audience.DELEGATES, null, text, now);
    }

    /** What the three say to a question. */
    void answered(CaseFile caseFile, InformationRequest request, Question question, Moment now) {
        for (Answer answer : question.answers()) {
            Audience audience = answer.party() == Party.UNION ? Audience.UNION : Audience.DELEGATES;
            put(Kind.ANSWER, answer.id(), caseFile, request, audience, question.text(), answer.text(), now);
        }
    }

    void takenBack(UUID answer) {
        searchTexts.remove(Kind.ANSWER, answer);
    }

    private void put(
            Kind kind,
            UUID subject,
            CaseFile caseFile,
            InformationRequest request,
            Audience audience,
            String title,
            String text,
            Moment now) {
        Language language = request.language() == null ? caseFile.company().language() : request.language();
        LocalDate today = now.today();
        if (title != null || text != null) {
            searchTexts.put(new SearchText(kind, subject, caseFile.id(), audience, language, title, text, today));
        }
    }
}
