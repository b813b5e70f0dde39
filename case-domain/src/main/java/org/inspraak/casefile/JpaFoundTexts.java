package org.inspraak.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inspraak.organisation.Visibility;
import org.inspraak.search.Excerpt;
import org.inspraak.search.SearchQuery;
import org.inspraak.search.SearchText;
import org.inspraak.shared.Page;

/**
 * Finds, sorts and counts in one query, over rows that are cut down to what they are sorted by as soon as they are found;
 * only then are the texts of the few that are shown read.
 */
@ApplicationScoped
class JpaFoundTexts implements FoundTexts {

    /** So far into a long text a place to show is looked for. */
    private static final int LOOKED_THROUGH = 100_000;

    private static final String IN_TITLE =
            "case when function('search_finds', t.titleWords, :query) = true then 1 else 0 end";

    private static final String AFTER = "(h.inTitle < :keyTitle or (h.inTitle = :keyTitle"
            + " and (h.happenedOn < :keyDate or (h.happenedOn = :keyDate and h.id < :keyId))))";

    /**
     * The database has to know the words to plan well, and takes reading the words of a row for cheap, though they lie
     * aside; so it is told to go by the index. Until the end of the transaction.
     */
    private static final String PLAN_FOR_THESE_WORDS =
            "select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),"
                    + " set_config('jit', 'off', true), set_config('work_mem', '16MB', true)";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    /** What it is sorted by, and how many there are. */
    record Hit(UUID id, int inTitle, LocalDate on, long total) {}

    @Override
    public Page<FoundText> find(Asked asked, Visibility visibility, int limit, String after) {
        em.createNativeQuery(PLAN_FOR_THESE_WORDS).getSingleResult();
        List<Hit> hits = hits(asked, visibility, limit, after);
        long total = after != null ? -1 : hits.isEmpty() ? 0 : hits.get(0).total();
        Page<Hit> page = Page.cut(
                hits, limit, last -> Page.Key.of(last.inTitle() + last.on().toString(), last.id()), total);
        List<FoundText> texts = read(page.items(), asked.query());
        return new Page<>(texts, page.next(), page.total());
    }

    private List<Hit> hits(Asked asked, Visibility visibility, int limit, String after) {
        TypedQuery<Hit> query = em.createQuery(
                "with hit as materialized (" + wanted(asked, visibility) + ")"
                        + " select new org.inspraak.casefile.JpaFoundTexts$Hit(h.id, h.inTitle, h.happenedOn, "
                        + (after == null ? "(select count(*) from hit)" : "0L") + ") from hit h"
                        + (after == null ? "" : " where " + AFTER)
                        + " order by h.inTitle desc, h.happenedOn desc, h.id desc",
                Hit.class);
        visibility.bind(query);
        query.setParameter("query", asked.query().expression());
        if (!asked.kinds().isEmpty()) {
            query.setParameter("kinds", asked.kinds());
        }
        if (!asked.stages().isEmpty()) {
            query.setParameter("stages", asked.stages());
        }
        if (after != null) {
            bindKey(query, Page.Key.parse(after));
        }
        return query.setMaxResults(limit + 1).getResultList();
    }

    private static String wanted(Asked asked, Visibility visibility) {
        boolean byPlaceAlone = visibility.isByPlaceAlone();
        return "select t.id as id, " + IN_TITLE + " as inTitle, t.happenedOn as happenedOn from IndexedText t"
                + (byPlaceAlone && asked.stages().isEmpty() ? "" : " join CaseFile c on c.id = t.caseId")
                + " where function('search_finds', t.words, :query) = true"
                + (asked.delegates() ? " and t.audience = DELEGATES" : "")
                + (asked.kinds().isEmpty() ? "" : " and t.kind in (:kinds)")
                + (asked.stages().isEmpty() ? "" : " and c.stage in (:stages)")
                + " and " + visibility.where(byPlaceAlone ? "t" : "c.placement");
    }

    private static void bindKey(TypedQuery<Hit> query, Page.Key key) {
        query.setParameter(
                        "keyTitle",
                        key.firstAs(first -> Integer.valueOf(first.substring(0, Math.min(1, first.length())))))
                .setParameter("keyDate", key.firstAs(first -> LocalDate.parse(first.substring(1))))
                .setParameter("keyId", key.secondAs(UUID::fromString));
    }

    /** A text with its case. */
    record Read(
            UUID id,
            SearchText.Kind kind,
            UUID subjectId,
            String title,
            String content,
            String caseNumber,
            String company,
            String aiSystem,
            Stage stage,
            int onTimeline) {}

    private List<FoundText> read(List<Hit> hits, SearchQuery query) {
        if (hits.isEmpty()) {
            return List.of();
        }
        List<Read> texts = em.createQuery(
                        "select new org.inspraak.casefile.JpaFoundTexts$Read(t.id, t.kind, t.subjectId, t.title,"
                                + " substring(t.content, 1, " + LOOKED_THROUGH + "), c.number, k.name, s.name, c.stage,"
                                + " case when exists (select e.id from TimelineEntry e where e.id = t.subjectId) then 1 else 0 end)"
                                + " from IndexedText t join CaseFile c on c.id = t.caseId join c.company k"
                                + " join c.aiSystem s where t.id in (:ids)",
                        Read.class)
                .setParameter("ids", hits.stream().map(Hit::id).toList())
                .getResultList();
        return hits.stream()
                .flatMap(hit -> texts.stream()
                        .filter(text -> text.id().equals(hit.id()))
                        .map(text -> found(hit, text, query)))
                .toList();
    }

    private static FoundText found(Hit hit, Read text, SearchQuery query) {
        return new FoundText(
                hit.id(),
                text.kind(),
                text.subjectId(),
                hit.on(),
                hit.inTitle() == 1,
                text.title().isEmpty() ? null : Excerpt.whole(text.title(), query),
                Excerpt.of(text.content(), query),
                CaseNumber.parse(text.caseNumber()),
                text.company(),
                text.aiSystem(),
                text.stage(),
                text.onTimeline() == 1);
    }
}
