package org.inspraak.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Reads several things that stand on one page in one transaction: what they have in common is read once. */
@ApplicationScoped
public class OneReading {

    @Transactional
    public <T> T of(Supplier<T> things) {
        return things.get();
    }
}
