package dev.trunkline.app.security;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/**
 * From which origins pages may call. A preflight names no site, so it is answered for an origin of any site; the call itself is
 * held to the origins of the site that it names, by its controller, which says what is wrong. The snippet is for every origin.
 * Servers send no origin and are held to the rate limit alone.
 */
@Component
public final class PageOrigins implements CorsConfigurationSource {
    private static final String POST = "POST";
    private static final CorsConfiguration CALL_OF_A_KNOWN_PAGE = new CorsConfiguration();

    private final Sites sites;
    private volatile Known known = Known.of(List.of());

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

    /** What to answer a page of an origin that {@link #allow} turns away. */
    public static ProblemException refusal(Site site) {
        return ProblemException.of(
                HttpStatus.FORBIDDEN,
                "wrong-origin",
                "Pages of this origin may not ask for numbers of site '" + site.id()
                        + "'. Add the origin to the site.");
    }

    /** The filter that answers preflights, and lets known pages read what they are answered. */
    CorsFilter filter() {
        CorsFilter filter = new CorsFilter(this);
        filter.setCorsProcessor(new Processor());
        return filter;
    }

    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return null;
        }
        boolean known = isKnown(origin);
        if (request.getMethod().equals(POST)) {
            return known ? CALL_OF_A_KNOWN_PAGE : null;
        }
        boolean preflight = !origin.equals(own(request)) && CorsUtils.isPreFlightRequest(request);
        return preflight ? cors(known ? List.of(origin) : List.of()) : null;
    }

    private static CorsConfiguration cors(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedMethods(List.of(POST));
        cors.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE));
        cors.setMaxAge(3600L);
        cors.setAllowedOrigins(origins);
        return cors;
    }

    private boolean isKnown(String origin) {
        List<Site> all = sites.all();
        Known last = known;
        if (last.sites() != all) {
            last = Known.of(all);
            known = last;
        }
        return last.origins().contains(origin);
    }

    private static String own(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    /** The origins of all sites, of a list that is another one when a site changed. */
    private record Known(List<Site> sites, Set<String> origins) {
        static Known of(List<Site> sites) {
            return new Known(
                    sites,
                    sites.stream().flatMap(site -> site.origins().stream()).collect(Collectors.toUnmodifiableSet()));
        }
    }

    /**
     * Answers a call that its configuration was made for in two headers, and everything else as Spring does: Spring reads all headers
     * and takes the origin apart, which costs a heartbeat a third of its time.
     */
    private static final class Processor extends DefaultCorsProcessor {
        @Override
        public boolean processRequest(
                @Nullable CorsConfiguration cors, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (cors != CALL_OF_A_KNOWN_PAGE) {
                return super.processRequest(cors, request, response);
            }
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN));
            return true;
        }
    }
}
