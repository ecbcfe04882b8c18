package dev.trunkline.app.decision;

import dev.trunkline.app.security.PageOrigins;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.visit.VisitorId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The visitor's id in a cookie of the customer's own host, for endpoints that are mounted there. Browsers that soon forget what a script
 * stores keep it for long, because a server set it. Pages of other hosts get none.
 */
@Component
final class VisitorCookie {
    /** The longest that browsers keep a cookie (RFC 6265bis). */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final PageOrigins origins;

    VisitorCookie(PageOrigins origins) {
        this.origins = origins;
    }

    /** The visitor that the browser is known as; null when it is not known. */
    @Nullable
    VisitorId read(Site site, HttpServletRequest request) {
        return origins.isOwn(request)
                ? cookie(site, request)
                        .map(Cookie::getValue)
                        .filter(VisitorId::isId)
                        .map(VisitorId::new)
                        .orElse(null)
                : null;
    }

    /** The cookie that remembers the visitor; empty for a page of another host. */
    Optional<ResponseCookie> remembering(VisitorId visitor, Site site, HttpServletRequest request) {
        return origins.isOwn(request) ? Optional.of(cookie(visitor.value(), LONGEST, site, request)) : Optional.empty();
    }

    /** The cookie that makes the browser forget; empty when it remembers nothing. */
    Optional<ResponseCookie> forgetting(Site site, HttpServletRequest request) {
        return origins.isOwn(request)
                ? cookie(site, request).map(known -> cookie("", Duration.ZERO, site, request))
                : Optional.empty();
    }

    private static Optional<Cookie> cookie(Site site, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name(site)))
                        .findFirst();
    }

    private static ResponseCookie cookie(String value, Duration age, Site site, HttpServletRequest request) {
        return ResponseCookie.from(name(site), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
    }

    private static String name(Site site) {
        return "trunkline_" + site.id();
    }
}
