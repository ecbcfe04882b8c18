package dev.trunkline.app.decision;

import dev.trunkline.core.visit.ZoneNames;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * The visitor's time zone: what the call names, else what the proxy in front tells in a header. A call without an origin comes from a
 * server, whose own place is none of the visitor's.
 */
@Component
final class VisitorTimeZone {
    private final String header;

    VisitorTimeZone(VisitorProperties properties) {
        this.header = properties.timeZoneHeader();
    }

    /** Its IANA name; empty when it is not known. */
    String of(@Nullable String named, HttpServletRequest request) {
        return known(named).or(() -> ofProxy(request)).map(ZoneId::getId).orElse("");
    }

    private Optional<ZoneId> ofProxy(HttpServletRequest request) {
        return header.isEmpty() || request.getHeader(HttpHeaders.ORIGIN) == null
                ? Optional.empty()
                : known(request.getHeader(header));
    }

    private static Optional<ZoneId> known(@Nullable String name) {
        return name == null ? Optional.empty() : ZoneNames.zone(name);
    }
}
