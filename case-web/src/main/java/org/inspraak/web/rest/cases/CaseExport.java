package org.inspraak.web.rest.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.inspraak.casefile.CaseFile;
import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.ExportCases;
import org.inspraak.importing.ImportColumn;
import org.inspraak.shared.Actor;
import org.inspraak.shared.Page;
import org.inspraak.web.sheet.SheetWriter;
import org.inspraak.web.text.PageBook;

/** A list of cases to take along: what the list shows, and what the import of a sheet understands. */
@ApplicationScoped
public class CaseExport {

    private static final List<ImportColumn> COLUMNS = List.of(
            ImportColumn.OWN_NUMBER,
            ImportColumn.COMPANY_NAME,
            ImportColumn.ENTERPRISE_NUMBER,
            ImportColumn.JOINT_COMMITTEE,
            ImportColumn.REGION,
            ImportColumn.HEADCOUNT,
            ImportColumn.LANGUAGE,
            ImportColumn.AI_SYSTEM,
            ImportColumn.SUPPLIER,
            ImportColumn.PRODUCT,
            ImportColumn.PURPOSE,
            ImportColumn.STAGE,
            ImportColumn.IMPLEMENTATION_START,
            ImportColumn.PILOT_START,
            ImportColumn.GO_LIVE,
            ImportColumn.DECISION_ON,
            ImportColumn.LEARNT_ON,
            ImportColumn.OWNER);

    @Inject
    ExportCases exportCases;

    /** What was asked, and with what the answer begins. */
    record Asked(Actor actor, CaseFilter filter, CaseFilter.Sort sort, ExportCases.Begun begun) {}

    /** What is wrong with the question comes out here, before anything is sent. */
    Asked ask(Actor actor, CaseFilter filter, CaseFilter.Sort sort) {
        return new Asked(actor, filter, sort, exportCases.begin(actor, filter, sort));
    }

    /** Writes page by page; each is read in a transaction of its own. */
    void write(Asked asked, PageBook words, SheetWriter sheet) throws IOException {
        List<String> header = new ArrayList<>();
        COLUMNS.forEach(column -> header.add(words.get("import.column." + column.code())));
        header.add(words.get("export.next-due"));
        sheet.row(header);
        Page<CaseFile> page = asked.begun().first();
        while (page != null) {
            for (CaseFile file : page.items()) {
                sheet.row(row(file, words));
            }
            page = page.next() == null
                    ? null
                    : exportCases.goOn(asked.actor(), asked.filter(), asked.sort(), page.next());
        }
    }

    private static List<?> row(CaseFile file, PageBook words) {
        return Arrays.asList(
                file.number().toString(),
                file.company().name(),
                file.company().enterpriseNumber().toString(),
                file.placement().jointCommittee(),
                words.get("region." + file.placement().region().code()),
                file.company().headcount(),
                words.get("language." + file.company().language().code()),
                file.aiSystem().name(),
                file.aiSystem().supplier(),
                file.aiSystem().product(),
                file.aiSystem().purpose(),
                words.get("stage." + file.stage().code()),
                file.dates().implementationStart(),
                file.dates().pilotStart(),
                file.dates().goLive(),
                file.dates().decisionOn(),
                file.learntOn(),
                file.ownerName(),
                file.nextDueOn());
    }
}
