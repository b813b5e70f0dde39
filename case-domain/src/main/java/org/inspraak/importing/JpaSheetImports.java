package org.inspraak.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Language;
import org.inspraak.organisation.Region;
import org.inspraak.organisation.Visibility;

@ApplicationScoped
class JpaSheetImports implements SheetImports {

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    @Override
    public void add(SheetImport sheet) {
        em.persist(sheet);
    }

    @Override
    public void addAll(List<ImportRow> rows) {
        rows.forEach(em::persist);
        storeAndLetGo(rows);
    }

    @Override
    public Optional<SheetImport> find(UUID id) {
        return Optional.ofNullable(em.find(SheetImport.class, id));
    }

    @Override
    public Optional<SheetImport> lock(UUID id) {
        Optional<SheetImport> sheet = Optional.ofNullable(em.find(SheetImport.class, id));
        sheet.ifPresent(found -> em.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return sheet;
    }

    @Override
    public List<SheetImport> latestOf(UUID staffId, int limit) {
        return em.createQuery(
                        "select s from SheetImport s where s.madeBy = :staff order by s.receivedAt desc, s.id",
                        SheetImport.class)
                .setParameter("staff", staffId)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public Map<RowState, Long> counts(UUID importId) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        for (RowState state : RowState.values()) {
            counts.put(state, 0L);
        }
        em.createQuery(
                        "select r.state, count(r) from ImportRow r where r.importId = :import group by r.state",
                        Object[].class)
                .setParameter("import", importId)
                .getResultStream()
                .forEach(row -> counts.put((RowState) row[0], (Long) row[1]));
        return counts;
    }

    @Override
    public List<ImportRow> rowsAfter(UUID importId, RowState state, int line, int limit) {
        TypedQuery<ImportRow> query = em.createQuery(
                "select r from ImportRow r where r.importId = :import and r.line > :line"
                        + (state == null ? "" : " and r.state = :state") + " order by r.line",
                ImportRow.class);
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setParameter("import", importId)
                .setParameter("line", line)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void storeAndLetGo(List<ImportRow> rows) {
        em.flush();
        rows.forEach(em::detach);
    }

    @Override
    public Optional<ImportRow> lockNext(UUID importId, int line) {
        // a row on which another node works is left to it
        List<?> found = em.createNativeQuery(
                        "select r.id from sheet_import_row r where r.import_id = :import"
                                + " and r.line > :line and r.state in ('READY', 'UNCLEAR')"
                                + " and exists (select 1 from sheet_import i where i.id = :import and i.state = 'RUNNING')"
                                + " order by r.line limit 1 for update of r skip locked",
                        UUID.class)
                .setParameter("import", importId)
                .setParameter("line", line)
                .getResultList();
        return found.stream().findFirst().map(id -> em.find(ImportRow.class, id));
    }

    @Override
    public Optional<ImportRow> findRow(UUID importId, int line) {
        return em.createQuery(
                        "select r from ImportRow r where r.importId = :import and r.line = :line", ImportRow.class)
                .setParameter("import", importId)
                .setParameter("line", line)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void delete(SheetImport sheet) {
        em.createQuery("delete from ImportRow r where r.importId = :import")
                .setParameter("import", sheet.id())
                .executeUpdate();
        em.remove(sheet);
    }

    @Override
    public Optional<String> keptColumns(UUID officeId, String headings) {
        List<?> kept = em.createNativeQuery(
                        "select columns from sheet_columns where office_id = :office and headings = :headings",
                        String.class)
                .setParameter("office", officeId)
                .setParameter("headings", headings)
                .getResultList();
        return kept.stream().findFirst().map(String.class::cast);
    }

    @Override
    public void keepColumns(UUID officeId, String headings, String columns) {
        em.createNativeQuery("insert into sheet_columns (office_id, headings, columns)"
                        + " values (:office, :headings, :columns)"
                        + " on conflict (office_id, headings) do update set columns = :columns")
                .setParameter("office", officeId)
                .setParameter("headings", headings)
                .setParameter("columns", columns)
                .executeUpdate();
    }

    @Override
    public Map<String, KnownCompany> companies(Collection<String> numbers) {
        Map<String, KnownCompany> known = new HashMap<>();
        if (!numbers.isEmpty()) {
            // values, not entities: those of a long sheet would stay in memory until its end
            em.createQuery(
                            "select c.enterpriseNumber, c.id, c.name, c.jointCommittee, c.region, c.language,"
                                    + " c.headcount from Company c where c.enterpriseNumber in (:numbers)",
                            Object[].class)
                    .setParameter("numbers", numbers)
                    .getResultStream()
                    .forEach(row -> known.put((String) row[0], registered(row)));
        }
        return known;
    }

    private static KnownCompany registered(Object[] row) {
        return new KnownCompany(
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                (Region) row[4],
                (Language) row[5],
                (Integer) row[6],
                0);
    }

    @Override
    public Map<String, Optional<String>> caseNumbers(Collection<String> numbers, Visibility visibility) {
        Map<String, Optional<String>> known = new HashMap<>();
        if (numbers.isEmpty()) {
            return known;
        }
        TypedQuery<Object[]> query = em.createQuery(
                "select c.company.enterpriseNumber, c.aiSystem.name, c.number, case when "
                        + visibility.where("c.placement") + " then true else false end"
                        + " from CaseFile c where c.company.enterpriseNumber in (:numbers)"
                        + " order by case when c.status = CLOSED then 0 else 1 end, c.number",
                Object[].class);
        visibility.bind(query);
        query.setParameter("numbers", numbers)
                .getResultStream()
                // the last one of a system stays
                .forEach(row -> known.put(
                        SheetImports.key((String) row[0], (String) row[1]),
                        Optional.of((String) row[2]).filter(number -> (Boolean) row[3])));
        return known;
    }
}
