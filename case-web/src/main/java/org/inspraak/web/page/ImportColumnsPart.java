package org.inspraak.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.inspraak.importing.ImportColumn;
import org.inspraak.importing.ImportReport;
import org.inspraak.importing.MapColumns;
import org.inspraak.web.page.FormField.Kind;
import org.inspraak.web.text.PageTexts;

/** Tells which column of the sheet is what. */
@Named("importColumns")
@RequestScoped
public class ImportColumnsPart {

    private static final String KEEP = "keep";

    @Inject
    Reader me;

    @Inject
    ImportReportPage importPage;

    @Inject
    MapColumns mapColumns;

    @Inject
    Drafts drafts;

    @Inject
    Findings findings;

    @Inject
    PageTexts texts;

    public FormDraft getForm() {
        return drafts.of("columns", () -> {
            FormDraft form = new FormDraft();
            List<Option> headings = headings();
            for (ImportColumn column : ImportColumn.values()) {
                form.with(new FormField(column.code(), Kind.CHOICE, texts.get("import.column." + column.code()))
                        .folded()
                        .choices(headings)
                        .neededIf(column.isNeeded())
                        .starting(importPage.getReport().columns().get(column)));
            }
            return form.with(new FormField(KEEP, Kind.MANY, texts.get("import.map.keep"))
                    .choices(List.of(new Option(KEEP, texts.get("import.map.keep.yes")))));
        });
    }

    /** By their place in the sheet, so that two with the same words are told apart. */
    private List<Option> headings() {
        List<Option> options = new ArrayList<>();
        List<String> header = importPage.getReport().header();
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).isBlank()) {
                options.add(
                        new Option(Integer.toString(i), texts.say("import.map.heading", letters(i), header.get(i))));
            }
        }
        return options;
    }

    /** As spreadsheet programs name columns: A, B … Z, AA. */
    static String letters(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }

    /** Whether the person should look at the columns first. */
    public boolean isUrgent() {
        ImportReport report = importPage.getReport();
        boolean incomplete = false;
        for (ImportColumn column : ImportColumn.values()) {
            incomplete |= column.isNeeded() && !report.columns().containsKey(column);
        }
        return incomplete || findings.isIn(getForm());
    }

    public void tell() {
        FormDraft form = getForm();
        findings.attempt(form, () -> tell(form), "done.import.columns", importPage::getAddress);
    }

    private void tell(FormDraft form) {
        var entered = new Entered();
        Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            Integer index = entered.number(form.field(column.code()));
            if (index != null) {
                columns.put(column, index);
            }
        }
        entered.orThrow();
        boolean keep = List.of(form.field(KEEP).getValues()).contains(KEEP);
        mapColumns.map(me.actor(), importPage.getReport().id(), columns, keep);
    }
}
