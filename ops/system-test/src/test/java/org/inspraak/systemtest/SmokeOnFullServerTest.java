package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second deployment shape: the EAR under the full Payara Server, as {@code ops/deploy} installs and starts it. */
class SmokeOnFullServerTest {

    private static Assembled assembled;
    private static FullServer server;
    private static Smoke smoke;

    @BeforeAll
    static void start() {
        assembled = Assembled.anew();
        server = FullServer.start();
        smoke = Smoke.at(server.address(), FullServer.ADMIN_PASSWORD);
    }

    @AfterAll
    static void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            if (assembled != null) {
                assembled.close();
            }
        }
    }

    @Test
    void given_the_ear_when_operators_ask_then_it_answers() {
        smoke.whatOperatorsAsk();
    }

    @Test
    void given_the_ear_when_a_program_works_a_case_then_it_is_kept() {
        smoke.overRest();
    }

    @Test
    void given_the_ear_when_a_person_works_a_case_then_it_is_kept() {
        smoke.onPages();
    }

    @Test
    void given_the_ear_then_it_logs_nothing_severe_and_no_password_and_the_audit_log_is_intact() {
        assertThat(server.log()).doesNotContain("[SEVERE]", "SLF4J:", FullServer.ADMIN_PASSWORD, OwnPostgres.PASSWORD);
        assertThat(server.verifiedAudit()).contains("Audit log intact");
    }

    @Test
    void given_the_ear_then_other_machines_cannot_reach_it_and_nobody_administers_it() throws IOException {
        for (InetAddress address : addressesForOthers()) {
            for (int port : FullServer.PORTS) {
                assertThatThrownBy(() -> new Socket(address, port).close())
                        .as(address + ":" + port)
                        .isInstanceOf(ConnectException.class);
            }
        }
        Caller administrator = Caller.at(FullServer.ADMINISTRATION).with("X-Requested-By", "test");
        assertThat(administrator.get("/management/domain").status()).isEqualTo(401);
    }

    private static List<InetAddress> addressesForOthers() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
    }
}
