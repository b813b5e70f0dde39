package org.inspraak.systemtest;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * By the schema of a value, what it must never be. Only what is wrong for certain: what an optional value may be, such as
 * nothing at all, is not among it.
 */
final class WrongValues {

    private static final String LONG = "a".repeat(100_000);
    private static final String INJECTED = "x' or '1'='1'; drop table case_file; --";

    private WrongValues() {}

    /** How it is wrong, and the value: a fragment of JSON, or percent-encoded in an address. */
    record Wrong(String how, String value) {}

    /** In a body, as the fragment of JSON that stands in the value's place. */
    static List<Wrong> inJson(JsonObject schema, boolean isRequired) {
        List<Wrong> all = new ArrayList<>(unreadable());
        switch (typeOf(schema)) {
            case "object" -> add(all, "\"text\"", "17", "true", "[]", "[{}]", "[[]]", "1.5");
            case "array" -> {
                add(all, "\"text\"", "17", "true", "{}", "{\"0\":\"x\"}", "1.5", "[null]", "[[]]");
                add(all, "object".equals(typeOf(schema.getJsonObject("items"))) ? "[17]" : "[{}]");
            }
            case "integer" ->
                add(all, "\"abc\"", "-1", "1.5", "99999999999", "true", "{}", "[]", "[1]", quoted(INJECTED));
            case "boolean" -> add(all, "\"ja\"", "1", "17", "{}", "[]", "[true]", "1.5", quoted(INJECTED));
            case "date" -> {
                add(all, "17", "true", "{}", "[]", "\"2027-02-30\"", "\"30/02/2027\"", "\"0000-00-00\"");
                add(all, "\"99999-01-01\"", "\"gisteren\"", "\"2027-01-01T00:00:00Z\"", "[\"2027-02-28\"]");
                add(all, quoted(INJECTED), quoted(LONG), "\"2027-\\u0000-01\"");
            }
            case "uuid" -> {
                add(all, "17", "true", "{}", "[]", "\"1-1-1-1-1\"", "\"ik\"", quoted(INJECTED), quoted(LONG));
                add(all, "\"00000000-0000-0000-0000-000000000001\"", "\"\\u0000\"");
            }
            case "enum" -> {
                String word = schema.getJsonArray("enum").getString(0);
                add(all, "17", "true", "{}", "[]", "\"no-such-word\"", quoted(INJECTED), quoted(LONG), "\"\\u0000\"");
                add(
                        all,
                        quoted(word.toUpperCase(Locale.ROOT) + "X"),
                        quoted(word + "," + word),
                        "[" + quoted(word) + "]");
            }
            default -> {
                add(all, "17", "true", "{}", "[]", "1.5", "[\"x\"]", "{\"a\":\"b\"}", quoted(LONG));
                add(all, "\"een\\u0000twee\"", "\"een\\u001b[31mtwee\"", "\"een\\ud800twee\"", "\"een\\u0085twee\"");
            }
        }
        if (isRequired) {
            add(all, "null");
        }
        if (isRequired && !List.of("integer", "boolean", "object", "array").contains(typeOf(schema))) {
            add(all, "\"\"", "\"   \"");
        }
        return all;
    }

    /** No JSON, or beyond what any number may be. */
    private static List<Wrong> unreadable() {
        return List.of(
                new Wrong("huge number", "1e400"),
                new Wrong("huge exponent", "1e999999999"),
                new Wrong("unfinished text", "\"een"),
                new Wrong("raw control character", "\"een\u0001twee\""),
                new Wrong("not UTF-8", "\"een" + RightRequest.NOT_UTF8 + "twee\""),
                new Wrong("nothing", ""),
                new Wrong("a bare word", "NaN"));
    }

    /** In an address, percent-encoded. */
    static List<Wrong> inQuery(JsonObject schema) {
        List<Wrong> all = new ArrayList<>();
        add(
                all,
                "%00",
                "%01",
                "%1B%5B31m",
                "%7F",
                "%C2%85",
                "%FF",
                "%C3%28",
                "%ED%A0%80",
                "%zz",
                "a%",
                "a".repeat(3000));
        switch (typeOf(schema)) {
            case "integer" ->
                add(all, "abc", "-1", "1.5", "99999999999", "true", "1,2", "2027-02-30", "%27+or+1%3D1", "0x1");
            case "boolean" -> add(all, "ja", "1", "TRUE", "null", "2027-02-30", "%27+or+1%3D1", "true,false", "%5B%5D");
            case "uuid" -> add(all, "ik", "1-1-1-1-1", "-1", "99999999999", "%27+or+1%3D1", "%7B%7D", "2027-02-30");
            case "enum", "array" ->
                add(all, "no-such-word", "17", "-1", "%27+or+1%3D1", "2027-02-30", "NULL", "%5B%5D", "%F0%9F%A4%96");
            default -> add(all, "a".repeat(201));
        }
        return all;
    }

    /** In a path, percent-encoded: ids and numbers of things that are not there. */
    static List<Wrong> inPath() {
        List<Wrong> all = new ArrayList<>();
        add(
                all,
                "0",
                "-1",
                "99999999999999999999",
                "null",
                "2027-02-30",
                "2026-999999",
                "2026-000000",
                "a".repeat(3000));
        add(all, "00000000-0000-0000-0000-000000000001", "1-1-1-1-1", "%01", "%1B", "%C2%85", "%F0%9F%A4%96", "*");
        add(all, "%27%20or%20%271%27%3D%271", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%7Bid%7D", "%20", "%2e%2e%2f");
        return all;
    }

    /** Of a version that was never given out, or no version at all. */
    static List<Wrong> asVersion() {
        List<Wrong> all = new ArrayList<>();
        add(
                all,
                "",
                " ",
                "1",
                "\"",
                "\"1",
                "W/\"1\"",
                "\"999999999\"",
                "\"-1\"",
                "\"99999999999999\"",
                "abc",
                INJECTED);
        add(all, "\"" + "1".repeat(3000) + "\"", "\"1\",", "{\"a\":1}");
        return all;
    }

    static List<Wrong> asKey() {
        List<Wrong> all = new ArrayList<>();
        add(all, "a b", "a".repeat(101), "a".repeat(3000), "a,b", INJECTED, "{\"a\":1}", "a/b", "\"a\"", "<a>", "a\tb");
        return all;
    }

    static List<Wrong> asMediaType() {
        List<Wrong> all = new ArrayList<>();
        add(all, "text/rtf", "application/xml", "x", "image/png", "text/html", "a/b/c", "multipart/form-data");
        add(all, "application/pdf", "application/x-www-form-urlencoded", INJECTED, "audio/" + "a".repeat(3000));
        return all;
    }

    static List<Wrong> asAuthorization() {
        List<Wrong> all = new ArrayList<>();
        add(all, "", "Bearer", "Bearer x", "Bearer a.b.c", "Basic YWRtaW46aW5zcHJhYWstZGVtbw==", "Bearer " + INJECTED);
        add(all, "Bearer eyJhbGciOiJub25lIn0.eyJ1cG4iOiJrLnBlZXRlcnMiLCJpc3MiOiJpbnNwcmFhayJ9.", "Bearer null");
        add(all, "Bearer " + "a".repeat(3000), "Digest username=\"k.peeters\"");
        return all;
    }

    static String typeOf(JsonObject schema) {
        if (schema == null) {
            return "string";
        }
        if (schema.containsKey("enum")) {
            return "enum";
        }
        String format = schema.getString("format", "");
        return format.equals("date") || format.equals("uuid") ? format : schema.getString("type", "string");
    }

    private static void add(List<Wrong> all, String... values) {
        for (String value : values) {
            all.add(new Wrong(value.length() > 60 ? value.substring(0, 60) + "…" : value, value));
        }
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
