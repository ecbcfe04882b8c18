package dev.trunkline.app.security;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds the site that a call names, and whether the caller may speak of it. */
@Component
public final class SiteAccess {
    private final Sites sites;

    public SiteAccess(Sites sites) {
        this.sites = sites;
    }

    /** The site, whoever asks. */
    public Site site(String key) {
        if (!SiteId.isKey(key)) {
            throw unknown(key);
        }
        return sites.find(new SiteId(key)).orElseThrow(() -> unknown(key));
    }

    /** The site, if the caller's key covers it; a site that it does not cover is unknown to it. */
    public Site allowed(String key) {
        Site site = site(key);
        check(site.id());
        return site;
    }

    /** Refuses a caller whose key does not cover the site. */
    public void check(SiteId site) {
        if (!covers(site)) {
            throw unknown(site.key());
        }
    }

    /** Whether the caller may speak of the site. */
    public boolean covers(SiteId site) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || !(caller.getPrincipal() instanceof ApiKey apiKey) || apiKey.covers(site);
    }

    /** Whether the caller showed an API key. */
    public boolean isMachine() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof ApiKey;
    }

    /** Whether the caller's API key may change anything. */
    public boolean mayWrite() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof ApiKey apiKey && apiKey.mayWrite();
    }

    /** Who calls, as records name them. */
    public String caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null ? "nobody" : caller.getName();
    }

    private static ProblemException unknown(String key) {
        String shown = key.length() > 60 ? key.substring(0, 60) + "…" : key;
        return ProblemException.of(HttpStatus.NOT_FOUND, "unknown-site", "There is no site '" + shown + "'.");
    }
}
