package org.inspraak.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** All resources, under {@code /api/v1}. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Inspraak",
                        version = "1",
                        description =
                                "Follows AI introductions at workplaces as a union does. Dates are ISO 8601 dates in"
                                        + " Belgium, times UTC. Lists are read by keyset: give `next` back as `after`. What is"
                                        + " created takes an `Idempotency-Key`; what is changed takes `If-Match` with the `ETag`"
                                        + " that was read. Problems are RFC 9457 documents in the language of `Accept-Language`"
                                        + " (nl, fr, de, en)."))
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token from POST /api/v1/tokens, good for a quarter of an hour.")
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.COOKIE,
        apiKeyName = "INSPRAAK",
        description = "The session of the pages. Calls that change something also send X-CSRF-Token, from"
                + " GET /api/v1/session.")
public class RestApplication extends Application {}
