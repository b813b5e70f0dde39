package org.inspraak.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where people find this installation, by {@code INSPRAAK_PUBLIC_URL}, and through whom. What a request says of itself is
 * not asked: with an https address the session's cookie is for TLS only, whichever way a request came.
 *
 * <p>A reverse proxy is believed who its callers are if it is named in {@code INSPRAAK_TRUSTED_PROXIES}; where there is a
 * public address, one on this machine is believed without being named.
 */
@ApplicationScoped
public class PublicAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    @Inject
    RunningMode settings;

    private Optional<URI> address = Optional.empty();
    private Set<String> proxies = Set.of();

    @PostConstruct
    void begin() {
        address = settings.find("inspraak.public.url").map(URI::create);
        proxies = settings.find("inspraak.trusted.proxies")
                .map(PublicAddress::split)
                .orElse(address.isPresent() ? THIS_MACHINE : Set.of());
    }

    private static Set<String> split(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    /** The address under which browsers ask, where it is set. */
    public Optional<URI> find() {
        return address;
    }

    /** The address under which browsers ask, when it is one behind TLS. */
    Optional<URI> findSecure() {
        return address.filter(one -> "https".equalsIgnoreCase(one.getScheme()));
    }

    /** Whose request it is: the nearest sender that is no proxy of ours. */
    public String senderOf(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return proxies.contains(peer) ? senderAmong(Collections.list(request.getHeaders(FORWARDED_FOR)), peer) : peer;
    }

    private String senderAmong(List<String> headers, String peer) {
        List<String> hops = headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        // each proxy adds its own sender at the end; what stands before the first stranger, that stranger wrote
        for (int i = hops.size() - 1; i >= 0; i--) {
            if (!proxies.contains(hops.get(i))) {
                return hops.get(i).matches("[0-9A-Fa-f:.]{2,45}") ? hops.get(i) : peer;
            }
        }
        return peer;
    }

    /** Whether somebody hands on this request for somebody else. */
    static boolean isHandedOn(HttpServletRequest request) {
        return request.getHeader(FORWARDED_FOR) != null || request.getHeader("Forwarded") != null;
    }
}
