package dev.trunkline.app.decision;

import dev.trunkline.app.security.PageOrigins;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.decision.VisitorSession;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What every public call is held to: a site that we know, an origin of it, and a token that is ours. */
@Component
final class PublicCalls {
    private final SiteAccess sites;
    private final PageOrigins origins;
    private final VisitTokens tokens;

    PublicCalls(SiteAccess sites, PageOrigins origins, VisitTokens tokens) {
        this.sites = sites;
        this.origins = origins;
        this.tokens = tokens;
    }

    Site site(String key, HttpServletRequest request) {
        Site site = sites.site(key);
        origins.check(site, request);
        return site;
    }

    /**
     * From where in the network a visitor asks, for budgets; empty for a machine with an API key, which speaks for visitors elsewhere.
     */
    String place(HttpServletRequest request) {
        return sites.isMachine() ? "" : AddressBlock.of(request.getRemoteAddr());
    }

    VisitorSession session(String token, Site site) {
        return tokens.read(token)
                .filter(session -> session.site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.BAD_REQUEST,
                        "invalid-token",
                        "This token was not made here for this site. Ask for a decision without a token."));
    }
}
