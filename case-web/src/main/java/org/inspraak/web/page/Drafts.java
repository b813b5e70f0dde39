package org.inspraak.web.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The forms that are being filled in on the page that is open, kept from one sending to the next. */
@Named("drafts")
@ViewScoped
public class Drafts implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Map<String, FormDraft> byName = new LinkedHashMap<>();
    private final Map<String, String> pins = new LinkedHashMap<>();

    /** What the page showed when it was opened, so that it still means the same when it is sent. */
    public String pinned(String name, Supplier<String> fresh) {
        if (!pins.containsKey(name)) {
            pins.put(name, fresh.get());
        }
        return pins.get(name);
    }

    /** From now on the page means this. */
    public void pin(String name, String value) {
        pins.put(name, value);
    }

    /** The form of this name; made on first asking. */
    public FormDraft of(String name, Supplier<FormDraft> fresh) {
        FormDraft there = byName.get(name);
        if (there == null) {
            there = fresh.get();
            byName.put(name, there);
        }
        return there;
    }
}
