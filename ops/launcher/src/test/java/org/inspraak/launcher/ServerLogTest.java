package org.inspraak.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLogTest {

    private static final String FAILED = """
            [2026-11-22T01:57:08.000+0000] [] [INFO] [] [PayaraMicro] [levelValue: 800] starting

            [2026-11-22T01:57:09.122+0000] [] [SEVERE] [NCLS-CORE-00026] [core] [levelValue: 1000] [[
              Exception during lifecycle processing
            org.example.DeploymentException: wrapped
            \tat org.example.Place.method(Place.java:1)
            Caused by: java.sql.SQLException: no such table: staff
            \tat org.example.Place.method(Place.java:2)
            ]]

            [2026-11-22T01:57:09.200+0000] [] [SEVERE] [] [core] [levelValue: 1000] [[
              java.lang.IllegalStateException: a consequence
            ]]

            [2026-11-22T01:57:09.300+0000] [] [INFO] [] [PayaraMicro] [levelValue: 800] [[
                    "Deployed": [
                    ]
            ]]
            """;

    @Test
    void given_a_failed_deployment_when_read_then_says_so_with_the_innermost_cause_of_the_first_failure() {
        ServerLog log = new ServerLog(FAILED);

        assertThat(log.saysDeploymentFailed()).isTrue();
        assertThat(log.findFirstCause()).contains("java.sql.SQLException: no such table: staff");
    }

    @Test
    void given_a_failed_deployment_in_json_when_read_then_says_so_with_its_cause_too() {
        ServerLog log = new ServerLog("""
                {"Timestamp":"2026-11-22T01:57:08.000+0000","Level":"INFO","LogMessage":"starting"}
                {"Timestamp":"2026-11-22T01:57:09.122+0000","Level":"SEVERE","Throwable":{"Exception":"wrapped",\
                "StackTrace":"org.example.DeploymentException: wrapped\\n\\tat org.example.Place\\n\
                Caused by: java.sql.SQLException: no such table: staff\\n\\tat org.example.Place\\n"}}
                {"Timestamp":"2026-11-22T01:57:09.300+0000","Level":"INFO","LogMessage":"{ \\"Deployed\\": [\\n ] }"}
                """);

        assertThat(log.saysDeploymentFailed()).isTrue();
        assertThat(log.findFirstCause()).contains("java.sql.SQLException: no such table: staff");
    }

    @Test
    void given_a_deployed_application_when_read_then_no_failure() {
        ServerLog log = new ServerLog("    \"Deployed\": [\n   {\n \"Name\": \"case-web\"\n }\n ]");

        assertThat(log.saysDeploymentFailed()).isFalse();
    }

    @Test
    void given_a_server_that_never_got_that_far_when_read_then_its_last_words_are_the_cause() {
        assertThat(new ServerLog("Error: Unable to access jarfile nowhere.jar\n\n").findFirstCause())
                .contains("Error: Unable to access jarfile nowhere.jar");
        assertThat(new ServerLog("").findFirstCause()).isEmpty();
    }
}
