package org.inspraak.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Does something in a transaction of its own, where the test stands in for a use case. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class InTransaction {

    void run(Runnable work) {
        work.run();
    }
}
