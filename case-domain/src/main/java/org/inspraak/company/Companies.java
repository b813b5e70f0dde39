package org.inspraak.company;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inspraak.organisation.Visibility;
import org.inspraak.shared.Page;

/** All companies and their AI registers. */
public interface Companies {

    Optional<Company> findById(UUID id);

    Optional<Company> findByEnterpriseNumber(EnterpriseNumber number);

    /**
     * By name, those whose name contains the text or whose number begins with its digits.
     *
     * @param text {@code null} for all
     * @param after {@link Page#next()} of the page before, {@code null} for the first
     */
    Page<Company> search(Visibility visibility, String text, int limit, String after);

    void add(Company company);

    Optional<AiSystem> findAiSystem(UUID id);

    /** The company's AI register, by name. */
    List<AiSystem> aiSystemsOf(UUID companyId);

    /** The same system: equal names but for case and spaces. */
    Optional<AiSystem> findAiSystem(UUID companyId, String name);

    void add(AiSystem system);

    /**
     * Waits until nobody else registers the same, and lets others wait until the commit: the second then finds what the
     * first registered, and can be told.
     *
     * @param same the number of a company, the id of one
     */
    void takeTurn(String same);
}
