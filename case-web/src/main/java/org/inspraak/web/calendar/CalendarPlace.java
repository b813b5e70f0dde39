package org.inspraak.web.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.inspraak.organisation.CalendarToken;
import org.inspraak.web.security.PublicAddress;

/**
 * The whole address of a calendar, as it is pasted into another maker's: at the public address of this installation, or
 * where this request found it.
 */
@RequestScoped
public class CalendarPlace {

    @Inject
    PublicAddress address;

    @Inject
    HttpServletRequest request;

    public String of(CalendarToken token) {
        return address.find().map(CalendarPlace::base).orElseGet(this::asked) + CalendarAddress.of(token);
    }

    /** An address without a slash at the end. */
    static String base(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }

    private String asked() {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.indexOf('/', url.indexOf("//") + 2));
    }
}
