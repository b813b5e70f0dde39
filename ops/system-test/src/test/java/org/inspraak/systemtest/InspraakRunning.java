package org.inspraak.systemtest;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one application that all of them share; it is stopped after the last test. Of the processes in which
 * tests run side by side, each has one.
 */
public final class InspraakRunning implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(InspraakRunning.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Inspraak.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, HERE);
        Inspraak inspraak = store.computeIfAbsent(Inspraak.class, key -> Inspraak.start(), Inspraak.class);
        return parameter.getParameter().getType() == Inspraak.class
                ? inspraak
                : store.computeIfAbsent(Chromium.class, key -> Chromium.start(inspraak), Chromium.class);
    }
}
