package org.inspraak.web.rest.cases;

import org.inspraak.casefile.CaseFilter;
import org.inspraak.casefile.CaseStatus;
import org.inspraak.casefile.Stage;
import org.inspraak.organisation.Region;
import org.inspraak.shared.Actor;
import org.inspraak.web.rest.Query;

/** Which cases a list or an export is asked for. */
final class CaseFilters {

    private CaseFilters() {}

    static CaseFilter read(Query query, Actor actor) {
        return new CaseFilter(
                query.text("text"),
                query.someOf("stage", Stage.class),
                query.someOf("status", CaseStatus.class),
                query.someOf("region", Region.class),
                query.text("jointCommittee"),
                "me".equals(query.text("owner")) ? actor.id() : query.id("owner"),
                query.oneOf("due", CaseFilter.Due.class));
    }

    static CaseFilter.Sort sort(Query query) {
        CaseFilter.Sort sort = query.oneOf("sort", CaseFilter.Sort.class);
        return sort == null ? CaseFilter.Sort.NEXT_DUE : sort;
    }
}
