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
import org.springframework.web.util.UriComponentsBuilder;

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

    /** Refuses a page of another origin. */
    public void check(Site site, HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || site.origins().contains(origin) || origin.equals(own(request))) {
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
        UriComponentsBuilder own =
                UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        return (usual ? own : own.port(request.getServerPort())).toUriString();
    }
}
