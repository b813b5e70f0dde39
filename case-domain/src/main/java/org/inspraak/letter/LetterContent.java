package org.inspraak.letter;

import java.time.LocalDate;
import java.util.List;
import org.inspraak.inquiry.InformationRequest;
import org.inspraak.inquiry.Question;
import org.inspraak.knowledge.Figure;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Letterhead;

/**
 * All that a letter says, without the words around it: those stand in the template.
 *
 * @param writtenOn the date of the letter
 * @param addressee name and address, a line each
 * @param askedVia the body through which the information is asked; {@code null} where nobody has chosen one
 * @param missing the bodies that the law names before it and that do not exist at this company: why it is this one
 * @param ownText what the writer adds in their own words; may be {@code null}
 * @param rules those in force that apply; what is pending is never cited
 * @param groups the questions by topic; those of a reminder are the ones that still wait
 * @param checklist what the law wants to see in the information, whatever else is asked
 * @param firstSentOn when the request left that this letter comes back to; {@code null} for a first letter
 * @param signedBy the name under the letter
 */
public record LetterContent(
        Letter.Kind kind,
        Language language,
        LocalDate writtenOn,
        String reference,
        Sender sender,
        List<String> addressee,
        String company,
        String system,
        InformationRequest.Recipient askedVia,
        List<InformationRequest.Recipient> missing,
        String ownText,
        List<CitedRule> rules,
        List<Group> groups,
        List<String> checklist,
        List<Argument> arguments,
        LocalDate firstSentOn,
        LocalDate answerDueOn,
        String signedBy) {

    /** @param office its name */
    public record Sender(String centrale, String office, Letterhead letterhead) {}

    public record CitedRule(String code, String title, String citation) {}

    public record Group(Question.Topic topic, List<Asked> questions) {}

    /** @param parts of a question that has several */
    public record Asked(String text, List<String> parts) {}

    /**
     * @param figure {@code null} for what is no figure
     * @param source of a figure, with its year; {@code null} for what is no figure
     */
    public record Argument(String title, Figure figure, String text, String source) {}

    public LetterContent {
        addressee = List.copyOf(addressee);
        missing = List.copyOf(missing);
        rules = List.copyOf(rules);
        groups = List.copyOf(groups);
        checklist = List.copyOf(checklist);
        arguments = List.copyOf(arguments);
    }
}
