package org.inspraak.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** How this installation was started, by its environment: {@code INSPRAAK_MODE} and what goes with it. */
@ApplicationScoped
public class RunningMode {

    /** Demo accounts have a published password; they work only while this is true. */
    public boolean isDemo() {
        return find("inspraak.mode").filter("demo"::equals).isPresent();
    }

    /** A setting by its name in lower case with dots: {@code inspraak.smtp.url} is {@code INSPRAAK_SMTP_URL}. */
    public Optional<String> find(String name) {
        return ConfigProvider.getConfig()
                .getOptionalValue(name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
