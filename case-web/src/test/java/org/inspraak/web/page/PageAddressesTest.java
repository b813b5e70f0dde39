package org.inspraak.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/, /work.xhtml",
        "/cases, /cases.xhtml",
        "/cases/new, /register.xhtml",
        "/cases/2026-000123, /case.xhtml?number=2026-000123",
        "/cases/import, /import.xhtml",
        "/cases/import/0b9d4c4e-7f2f-4a39-9a53-0d3f2e5d1c11,"
                + " /import-report.xhtml?id=0b9d4c4e-7f2f-4a39-9a53-0d3f2e5d1c11",
        "/calendar, /calendar.xhtml",
        "/companies, /companies.xhtml",
        "/settings, /settings.xhtml",
        "/sign-in, /sign-in.xhtml"
    })
    void given_an_address_when_it_is_asked_for_then_its_page_is_there(String address, String view) {
        assertThat(PageAddresses.viewAt(address)).contains(view);
        assertThat(Files.exists(Path.of("src/main/webapp" + view.split("\\?")[0])))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/case.xhtml",
                "/cases/",
                "/cases/2026-123",
                "/api/v1/cases",
                "/health/ready",
                "/calendar/x.ics",
                "/companies/x",
                "/cases/import/file"
            })
    void given_what_is_no_address_of_a_page_when_it_is_asked_for_then_no_page_is_shown(String address) {
        assertThat(PageAddresses.viewAt(address)).isEmpty();
    }
}
