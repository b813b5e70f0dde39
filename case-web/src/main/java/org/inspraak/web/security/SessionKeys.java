package org.inspraak.web.security;

/** Names of what is kept in a session, or with one request. */
final class SessionKeys {

    /** Session: who signed in. */
    static final String USERNAME = "inspraak.username";
    /** Session: which password was used, so that a new one ends older sessions. */
    static final String PASSWORD_MARK = "inspraak.password-mark";
    /** Session: what a state-changing REST call has to send back. */
    static final String CSRF_TOKEN = "inspraak.csrf-token";
    /** Session: the code of the language that was switched to. */
    static final String LANGUAGE = "inspraak.language";
    /** Request: the member of staff, read anew. */
    static final String STAFF = "inspraak.staff";
    /** Request: present when a bearer token was shown. */
    static final String BY_TOKEN = "inspraak.by-token";

    private SessionKeys() {}
}
