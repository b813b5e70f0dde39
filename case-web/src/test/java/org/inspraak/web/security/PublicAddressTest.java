package org.inspraak.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {

    private static final String HTTPS = "https://inspraak.example.org";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|127.0.0.1|198.51.100.7|127.0.0.1",
                "https|-|127.0.0.1|198.51.100.7|198.51.100.7",
                "https|-|127.0.0.1|203.0.113.5, 198.51.100.7|198.51.100.7",
                "https|-|127.0.0.1|198.51.100.7, 127.0.0.1|198.51.100.7",
                "https|-|127.0.0.1|-|127.0.0.1",
                "https|-|127.0.0.1|<script>|127.0.0.1",
                "https|-|192.0.2.9|198.51.100.7|192.0.2.9",
                "https|192.0.2.9|192.0.2.9|2001:db8::1|2001:db8::1",
                "https|192.0.2.9|127.0.0.1|198.51.100.7|127.0.0.1",
                "-|192.0.2.9, 192.0.2.10|192.0.2.9|198.51.100.7, 192.0.2.10|198.51.100.7"
            })
    void given_a_proxy_or_none_when_asked_whose_request_it_is_then_only_who_is_trusted_is_believed(
            String scheme, String proxies, String peer, String forwardedFor, String sender) {
        PublicAddress address = address(scheme == null ? null : HTTPS, proxies);

        assertThat(address.senderOf(request(peer, forwardedFor))).isEqualTo(sender);
    }

    @Test
    void given_an_address_without_tls_or_none_when_asked_then_nothing_is_for_tls_only() {
        assertThat(address(HTTPS, null).findSecure()).isPresent();
        assertThat(address("http://inspraak.example.org", null).findSecure()).isEmpty();
        assertThat(address(null, null).findSecure()).isEmpty();
    }

    private static PublicAddress address(String url, String proxies) {
        PublicAddress address = new PublicAddress();
        address.settings = new RunningMode() {
            @Override
            public Optional<String> find(String name) {
                return Optional.ofNullable(name.equals("inspraak.public.url") ? url : proxies);
            }
        };
        address.begin();
        return address;
    }

    private static HttpServletRequest request(String peer, String forwardedFor) {
        List<String> headers = forwardedFor == null ? List.of() : List.of(forwardedFor);
        Map<String, Object> answers = Map.of("getRemoteAddr", peer, "getHeaders", Collections.enumeration(headers));
        return (HttpServletRequest) Proxy.newProxyInstance(
                PublicAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }
}
