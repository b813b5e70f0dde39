package org.inspraak.container.outside;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Lets the database start before the server and stop after it. */
public class ContainerTestExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DatabaseBeforeServer.class);
    }
}
