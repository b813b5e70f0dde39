package org.inspraak.legal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The active rules, read once and kept by each node until the book's revision is another one: a case that is registered
 * asks for one number and reads no rule.
 */
@ApplicationScoped
class JpaLegalRules implements LegalRules {

    private static final String CONTENTS = "select r.content from RuleVersion r where ";

    @PersistenceContext(unitName = "inspraak")
    EntityManager em;

    private record Book(long revision, List<LegalRule> rules, Map<String, LegalRule> byCode) {}

    private volatile Book known = new Book(-1, List.of(), Map.of());

    /** By code and version; a draft may still change and is not kept. */
    private final Map<String, LegalRule> past = new ConcurrentHashMap<>();

    @Override
    public List<LegalRule> active() {
        return book().rules();
    }

    @Override
    public Optional<LegalRule> find(String code) {
        return Optional.ofNullable(book().byCode().get(code));
    }

    @Override
    public Optional<LegalRule> find(String code, int version) {
        String key = code + " " + version;
        LegalRule kept = past.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        List<Object[]> found = em.createQuery(
                        "select r.content, r.state from RuleVersion r where r.code = :code and r.number = :version",
                        Object[].class)
                .setParameter("code", code)
                .setParameter("version", version)
                .getResultList();
        return found.stream().findFirst().map(row -> {
            LegalRule rule = read((String) row[0]);
            if (row[1] != RuleVersion.State.DRAFT) {
                past.put(key, rule);
            }
            return rule;
        });
    }

    private Book book() {
        Book book = known;
        long revision = revision();
        if (book.revision() != revision) {
            book = readBook(revision);
            known = book;
        }
        return book;
    }

    private long revision() {
        // nothing of what this transaction has still to write concerns this row
        return ((Number) em.createNativeQuery("select revision from legal_rule_book", Long.class)
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult())
                .longValue();
    }

    private Book readBook(long revision) {
        List<LegalRule> rules = em.createQuery(CONTENTS + "r.state = ACTIVE order by r.code", String.class)
                .getResultStream()
                .map(JpaLegalRules::read)
                .toList();
        return new Book(
                revision, rules, rules.stream().collect(Collectors.toMap(LegalRule::code, Function.identity())));
    }

    private static LegalRule read(String content) {
        return RuleYaml.read(content).get(0);
    }
}
