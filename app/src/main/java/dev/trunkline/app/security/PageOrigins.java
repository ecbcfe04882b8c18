package dev.trunkline.app.security;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/**
 * From which origins pages may call. A preflight names no site, so it is answered for an origin of any site; the call itself is
 * held to the origins of the site that it names, by its controller, which says what is wrong. The snippet is for every origin.
 * Servers send no origin and are held to the rate limit alone.
 */
@Component
public final class PageOrigins implements CorsConfigurationSource {
    private static final String POST = "POST";

    private final Sites sites;

    PageOrigins(Sites sites) {
        this.sites = sites;
    }

    /** Whether the caller is a page of the site, a page of the host that this endpoint is mounted on, or no page. */
    public boolean allow(Site site, HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || allow(site, origin, request);
    }

    /** Whether pages of the origin may ask for numbers of the site, here. */
    public boolean allow(Site site, String origin, HttpServletRequest request) {
        return site.origins().contains(origin) || origin.equals(own(request));
    }

    /** Whether the caller is a page of the very host that this endpoint is mounted on, as far as its browser says so. */
    public boolean isOwn(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String fetched = request.getHeader("Sec-Fetch-Site");
        return origin != null && origin.equals(own(request)) && (fetched == null || fetched.equals("same-origin"));
    }

    /** Refuses a page of another origin. */
    public void check(Site site, HttpServletRequest request) {
        if (allow(site, request)) {
            return;
        }
        throw ProblemException.of(
                HttpStatus.FORBIDDEN,
                "wrong-origin",
                "Pages of this origin may not ask for numbers of site '" + site.id()
                        + "'. Add the origin to the site.");
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || origin.equals(own(request))) {
            return null;
        }
        boolean known = sites.all().stream().anyMatch(site -> site.origins().contains(origin));
        boolean preflight = CorsUtils.isPreFlightRequest(request);
        if (!preflight && (!known || !request.getMethod().equals(POST))) {
            return null;
        }
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedMethods(List.of(POST));
        cors.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE));
        cors.setMaxAge(3600L);
        cors.setAllowedOrigins(known ? List.of(origin) : List.of());
        return cors;
    }

    private static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
