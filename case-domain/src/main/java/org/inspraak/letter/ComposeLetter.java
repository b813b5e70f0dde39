package org.inspraak.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.FactsOfCase;
import org.inspraak.deadline.Deadline.Debtor;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.inquiry.QuestionPart;
import org.inspraak.inquiry.StatutoryItem;
import org.inspraak.legal.CaseFacts;
import org.inspraak.legal.Duty;
import org.inspraak.legal.FindDuties;
import org.inspraak.legal.LegalRule;
import org.inspraak.letter.LetterContent.Asked;
import org.inspraak.letter.LetterContent.CitedRule;
import org.inspraak.letter.LetterContent.Group;
import org.inspraak.letter.LetterContent.Sender;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;
import org.inspraak.organisation.Office;
import org.inspraak.organisation.Staff;
import org.inspraak.organisation.StaffDirectory;

/** Puts together what a letter says, as the case, the request and the rules stand on a day. */
@ApplicationScoped
class ComposeLetter {

    /** CAO 39: the works council, else the union delegation, else the committee. */
    private static final Map<InformationRequest.Recipient, LegalRule.Recipient> CASCADE = cascade();

    @Inject
    FactsOfCase factsOfCase;

    @Inject
    FindDuties findDuties;

    @Inject
    StaffDirectory staff;

    @Inject
    LetterArguments arguments;

    private static Map<InformationRequest.Recipient, LegalRule.Recipient> cascade() {
        Map<InformationRequest.Recipient, LegalRule.Recipient> order =
                new EnumMap<>(InformationRequest.Recipient.class);
        order.put(InformationRequest.Recipient.WORKS_COUNCIL, LegalRule.Recipient.WORKS_COUNCIL);
        order.put(InformationRequest.Recipient.UNION_DELEGATION, LegalRule.Recipient.UNION_DELEGATION);
        order.put(
                InformationRequest.Recipient.HEALTH_AND_SAFETY_COMMITTEE,
                LegalRule.Recipient.HEALTH_AND_SAFETY_COMMITTEE);
        return order;
    }

    /** @param day the date of the letter */
    LetterContent compose(CaseFile caseFile, InformationRequest request, Letter letter, LocalDate day) {
        CaseFacts facts = factsOfCase.of(caseFile, day);
        List<LegalRule> book = rulesThatBind(facts);
        List<LegalRule> rules = letter.kind().isReminder() ? List.of() : grounds(book, request.questions());
        List<Question> asked = letter.kind().isReminder() ? request.openQuestions() : request.questions();
        Language language = letter.language();
        return new LetterContent(
                letter.kind(),
                language,
                day,
                caseFile.number().toString(),
                sender(caseFile),
                letter.addressee().lines().map(String::strip).toList(),
                caseFile.company().name(),
                caseFile.aiSystem().name(),
                request.recipient(),
                missing(request.recipient(), facts.bodies()),
                letter.ownText(),
                rules.stream().map(rule -> cited(rule, language)).toList(),
                groups(asked),
                checklist(asked, book, language),
                arguments.read(letter.arguments(), language),
                request.sentOn(),
                letter.answerDueOn(),
                letter.signedBy());
    }

    /** The office of whoever owns the case, else the one of its region. */
    Optional<Office> officeOf(CaseFile caseFile) {
        return staff.findById(caseFile.placement().ownerId())
                .map(Staff::office)
                .or(() -> staff.findOffice(
                        caseFile.placement().centraleId(), caseFile.placement().region()));
    }

    private Sender sender(CaseFile caseFile) {
        return officeOf(caseFile)
                .map(office -> new Sender(office.centrale().name(), office.name(), office.letterhead()))
                .orElseGet(() -> new Sender("", "", Letterhead.empty()));
    }

    /** What the employer owes to workers or their bodies today. */
    private List<LegalRule> rulesThatBind(CaseFacts facts) {
        return findDuties.of(facts).stream()
                .filter(duty -> duty.answer() == Duty.Answer.APPLIES)
                .map(Duty::rule)
                .filter(rule -> rule.status().setsDates() && rule.debtor() == Debtor.EMPLOYER)
                .filter(rule -> rule.recipients().stream().anyMatch(one -> one != LegalRule.Recipient.AUTHORITY))
                .toList();
    }

    /**
     * What the letter rests on: what is owed to the bodies that it asks for, and what it asks about. An employer is not
     * shown a citation of which we are not sure ourselves.
     */
    private static List<LegalRule> grounds(List<LegalRule> book, List<Question> asked) {
        Set<String> askedAbout = asked.stream()
                .flatMap(question -> question.statutory().stream())
                .map(StatutoryItem::rule)
                .collect(Collectors.toSet());
        return book.stream()
                .filter(rule -> rule.confidence() == LegalRule.Confidence.HIGH)
                .filter(rule -> askedAbout.contains(rule.code())
                        || rule.recipients().stream().anyMatch(CASCADE::containsValue))
                .toList();
    }

    private static CitedRule cited(LegalRule rule, Language language) {
        LegalRule.RuleText text = rule.text(language);
        return new CitedRule(rule.code(), text.title(), text.citation());
    }

    private static List<InformationRequest.Recipient> missing(
            InformationRequest.Recipient chosen, Set<LegalRule.Recipient> there) {
        if (there == null || chosen == null) {
            return List.of();
        }
        return CASCADE.entrySet().stream()
                .takeWhile(body -> body.getKey() != chosen)
                .filter(body -> !there.contains(body.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the law asks for stands in a part of its own, not among the questions that were chosen. */
    private static List<Group> groups(List<Question> questions) {
        Map<Question.Topic, List<Asked>> byTopic = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.statutory().isEmpty()) {
                List<String> parts =
                        question.parts().stream().map(QuestionPart::text).toList();
                byTopic.computeIfAbsent(question.topic(), none -> new ArrayList<>())
                        .add(new Asked(question.text(), parts));
            }
        }
        return byTopic.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static List<String> checklist(List<Question> questions, List<LegalRule> rules, Language language) {
        Map<StatutoryItem, String> words = new HashMap<>();
        rules.forEach(rule -> rule.checklist()
                .forEach(item -> words.put(
                        new StatutoryItem(rule.code(), item.id()), item.texts().get(language))));
        return questions.stream()
                .filter(question -> question.statutory().isPresent())
                .map(question -> words.getOrDefault(question.statutory().get(), question.text()))
                .distinct()
                .toList();
    }
}
