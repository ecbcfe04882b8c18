package dev.trunkline.app.decision;

import dev.trunkline.app.security.PageOrigins;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.sighting.PagesSeen;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What every public call is held to: a site that we know, an origin of it, and a token that is ours. */
@Component
public final class PublicCalls {
    private final SiteAccess sites;
    private final PageOrigins origins;
    private final VisitTokens tokens;
    private final PagesSeen pages;

    PublicCalls(SiteAccess sites, PageOrigins origins, VisitTokens tokens, PagesSeen pages) {
        this.sites = sites;
        this.origins = origins;
        this.tokens = tokens;
        this.pages = pages;
    }

    /** The site that a call names, if the page may speak of it. */
    public Site site(String key, HttpServletRequest request) {
        Site site = sites.site(key);
        if (!origins.allow(site, request)) {
            pages.refused(site, request);
            throw PageOrigins.refusal(site);
        }
        return site;
    }

    /**
     * From where in the network a visitor asks, for budgets; empty for a machine with an API key, which speaks for visitors elsewhere.
     */
    String place(HttpServletRequest request) {
        return sites.isMachine() ? "" : AddressBlock.of(request.getRemoteAddr());
    }

    /** Whether the caller is a server that may write what became of the site's visits. */
    boolean mayWrite(Site site) {
        return sites.mayWrite() && sites.covers(site.id());
    }

    /** What an earlier answer left with the page. */
    public VisitorSession session(String token, Site site) {
        return tokens.read(token)
                .filter(session -> session.site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-token",
                        "This token was not made here for this site. Ask for a decision without a token."));
    }
}
