package org.inspraak.web.page;

import java.io.Serial;
import java.io.Serializable;

/** One of the things that may be chosen in a field: what is sent, and what is read. */
public class Option implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String value;
    private final String label;
    private final String help;

    public Option(String value, String label) {
        this(value, label, null);
    }

    public Option(String value, String label, String help) {
        this.value = value;
        this.label = label;
        this.help = help;
    }

    public String getValue() {
        return value;
    }

    public String getLabel() {
        return label;
    }

    public String getHelp() {
        return help;
    }
}
