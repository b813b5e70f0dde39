package org.inspraak.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no proper request at all is refused, and the answer says neither which server this is nor what it is made of. */
@ExtendWith(InspraakRunning.class)
class NothingOfTheInsideTest {

    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";
    private static final String LONG = "a".repeat(100_000);

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)payara|grizzly|glassfish|catalina|jersey|mojarra|hibernate|camunda|postgres|exception|\\tat |"
                    + "^server:|^x-powered-by:|\\b6\\.2025|java/|servlet/",
            Pattern.MULTILINE);

    private final Wire wire;

    NothingOfTheInsideTest(Inspraak inspraak) {
        this.wire = new Wire(inspraak.port());
    }

    static Stream<String> requests() {
        return Stream.of(
                "GET /api/v1/cases/%00 HTTP/1.1\r\n" + END,
                "GET /api/v1/cases/%ff%fe HTTP/1.1\r\n" + END,
                "GET /api/v1/cases?text=%zz HTTP/1.1\r\n" + END,
                "GET /api/v1/cases?text=" + LONG + " HTTP/1.1\r\n" + END,
                "GET /" + LONG + " HTTP/1.1\r\n" + END,
                "GET /api/v1/../../WEB-INF/web.xml HTTP/1.1\r\n" + END,
                "GET /resources/..%2f..%2fWEB-INF/web.xml HTTP/1.1\r\n" + END,
                "GET /..\\WEB-INF\\web.xml HTTP/1.1\r\n" + END,
                "FOO /api/v1/cases HTTP/1.1\r\n" + END,
                "TRACE /api/v1/cases HTTP/1.1\r\n" + END,
                "TRACE /sign-in HTTP/1.1\r\n" + END,
                "GET /api/v1/cases HTTP/9.9\r\n" + END,
                "GET /api/v1/cases HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/cases HTTP/1.1\r\nX-Long: " + LONG + "\r\n" + END,
                "GET /api/v1/cases HTTP/1.1\r\n" + "X-Many: a\r\n".repeat(500) + END,
                "GET /api/v1/cases HTTP/1.1\r\nX-Correlation-Id: a\u0000b\r\n" + END,
                "GET /api/v1/cases HTTP/1.1\r\nAccept: ;;;/\r\n" + END,
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Length: abc\r\n" + END + "{}",
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Length: -5\r\n" + END + "{}",
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Length: 2\r\nContent-Length: 5\r\n" + END + "{}abc",
                "POST /api/v1/tokens HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n" + END
                        + "zz\r\n{}",
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Type: ;;/x\r\nContent-Length: 2\r\n" + END + "{}",
                "GET /not-there HTTP/1.1\r\n" + END,
                "GET /not-there.xhtml HTTP/1.1\r\n" + END,
                "GET /WEB-INF/web.xml HTTP/1.1\r\n" + END,
                "GET /META-INF/MANIFEST.MF HTTP/1.1\r\n" + END,
                "GET /api/v1/application.wadl HTTP/1.1\r\n" + END,
                "GET /openapi/application.wadl HTTP/1.1\r\n" + END,
                "GET /refused HTTP/1.1\r\n" + END,
                "POST /sign-in.xhtml HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n"
                        + END + "a=%zz");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void given_no_proper_request_when_sent_then_refused_and_nothing_of_the_inside_is_told(String request)
            throws IOException {
        String response =
                new String(wire.exchange(request.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);

        assertThat(response).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(response.substring(9, 12));
        // 302: to the sign-in page, as for every address that nobody may know; 505: of another version of HTTP
        assertThat(status).as(response).matches(one -> one == 302 || one == 505 || (one >= 400 && one < 500));
        assertThat(INSIDE.matcher(response.replace("application.wadl", "")).find())
                .as(response)
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void given_another_host_in_the_request_when_led_to_the_sign_in_page_then_by_path_alone(String request)
            throws IOException {
        String response =
                new String(wire.exchange(request.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.UTF_8);

        assertThat(response).contains("Location: /sign-in?to=%2Fcases\r\n").doesNotContain("evil");
    }

    static Stream<String> hosts() {
        return Stream.of(
                "GET http://evil.example/cases HTTP/1.1\r\n" + END,
                "GET /cases HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    }
}
