package org.inspraak.organisation;

import java.util.Locale;

/** The languages that people here read and companies are written to in. */
public enum Language {
    NL,
    FR,
    DE,
    EN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Belgian usage: dates and numbers as they are written here. */
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.forLanguageTag(code() + "-BE");
    }
}
