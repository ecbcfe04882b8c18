package dev.trunkline.app.sighting;

import dev.trunkline.app.security.PageOrigins;
import dev.trunkline.core.decision.NumberKind;
import dev.trunkline.core.install.PageWatch;
import dev.trunkline.core.site.PageOrigin;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Notes the pages that call, by what their browsers say of them. Servers that call say nothing and are not noted. Memory only. */
@Component
public final class PagesSeen {
    private final PageWatch watch;
    private final PageOrigins origins;

    PagesSeen(PageWatch watch, PageOrigins origins) {
        this.watch = watch;
        this.origins = origins;
    }

    /** A page loaded the snippet. Scripts are asked for without an origin but with a referrer, which is at least the origin. */
    public void loaded(Site site, HttpServletRequest request) {
        origin(request).or(() -> referrer(request)).ifPresent(origin -> {
            if (origins.allow(site, origin, request)) {
                watch.loaded(site.id(), origin);
            } else {
                watch.refused(site.id(), origin);
            }
        });
    }

    /** A page asked which number to show; {@code targets} are the numbers that it found on itself. */
    public void decided(Site site, @Nullable List<String> targets, HttpServletRequest request) {
        origin(request).ifPresent(origin -> watch.seen(site.id(), origin, targets == null ? List.of() : targets));
    }

    /** The page of this session told how many places it swapped. */
    public void swapped(Site site, int count, NumberKind kind, HttpServletRequest request) {
        origin(request).ifPresent(origin -> watch.swapped(site.id(), origin, count, kind));
    }

    /** A page was turned away because of its origin. */
    public void refused(Site site, HttpServletRequest request) {
        origin(request).ifPresent(origin -> watch.refused(site.id(), origin));
    }

    private static Optional<String> origin(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN)).filter(PageOrigin::isOrigin);
    }

    private static Optional<String> referrer(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(PageOrigin.of(referrer).text());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
