package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The session of a browser calls the REST interface too, and no other site can make it do so. */
@ExtendWith(InspraakRunning.class)
class SessionTest {

    private static final String CHANGE = """
            async token => {
              const headers = { 'Content-Type': 'application/json' };
              if (token !== null) headers['X-CSRF-Token'] = token;
              const answer = await fetch('/api/v1/me',
                { method: 'PATCH', headers, body: JSON.stringify({ language: 'nl' }) });
              return answer.status;
            }""";

    private final Chromium chromium;

    SessionTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void given_a_session_when_it_changes_something_then_only_with_its_own_token() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            Object token =
                    window.page().evaluate("async () => (await (await fetch('/api/v1/session')).json()).csrfToken");
            assertThat(window.page().evaluate(CHANGE, null)).isEqualTo(403);
            assertThat(window.page().evaluate(CHANGE, "made-up")).isEqualTo(403);
            assertThat(window.page().evaluate(CHANGE, token)).isEqualTo(200);
        }
    }

    @Test
    void given_a_session_when_the_person_signs_out_then_it_opens_nothing_any_more() {
        try (Window window = chromium.window("nl", 1280).signIn("k.peeters")) {
            String end = """
                    async () => {
                      const token = (await (await fetch('/api/v1/session')).json()).csrfToken;
                      const out = await fetch('/api/v1/session',
                        { method: 'DELETE', headers: { 'X-CSRF-Token': token } });
                      return [out.ok, (await fetch('/api/v1/cases')).status].join(' ');
                    }""";
            assertThat(window.page().evaluate(end)).isEqualTo("true 401");
            assertThat(window.visit("/cases").path()).startsWith("/sign-in");
        }
    }
}
