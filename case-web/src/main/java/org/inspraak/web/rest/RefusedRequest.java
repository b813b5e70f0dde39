package org.inspraak.web.rest;

import java.io.Serial;
import java.util.Map;

/** A request that is refused for its form, before the domain is asked: header, size, syntax, missing sign-in. */
public class RefusedRequest extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;
    private final transient Map<String, Object> params;

    /**
     * @param code of the sentence, as those of the domain
     * @param field the header or member that it is about, {@code null} for the whole
     */
    public RefusedRequest(int status, String code, String field, Map<String, Object> params) {
        super(code);
        this.status = status;
        this.field = field;
        this.params = Map.copyOf(params);
    }

    public RefusedRequest(int status, String code) {
        this(status, code, null, Map.of());
    }

    public int status() {
        return status;
    }

    public String code() {
        return getMessage();
    }

    public String field() {
        return field;
    }

    public Map<String, Object> params() {
        return params;
    }
}
