package org.inspraak.document;

import org.inspraak.organisation.Language;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.shared.Text;

/**
 * What is said of a document when it comes in.
 *
 * @param title when there is none, the file's name without its ending
 * @param fileName as it is given back; of a name with folders only the last part is kept
 */
public record NewDocument(String title, String fileName, DocumentType type, Language language, Tier tier) {

    /** @throws CaseRuleViolation telling of all that is wrong at once */
    public NewDocument {
        var check = new CaseRuleViolation.Check();
        String sent = fileName;
        fileName = check.keep(() -> FileName.of(sent).text());
        String otherwise = fileName == null ? null : fileName.replaceFirst("(?<=.)\\.[^.]*$", "");
        String given = title == null || title.isBlank() ? otherwise : title;
        title = check.keep(() -> Text.required("title", given, Text.LINE));
        check.keep(() -> Text.present("type", type));
        check.keep(() -> Text.present("language", language));
        check.keep(() -> Text.present("tier", tier));
        check.orThrow();
    }
}
