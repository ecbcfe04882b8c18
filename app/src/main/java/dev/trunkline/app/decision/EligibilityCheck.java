package dev.trunkline.app.decision;

import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.bot.Crawlers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** Who may hold a pool number (architecture D4): people who are looking at the page and have not said no. */
final class EligibilityCheck {
    private static final String STORAGE = "analytics_storage";

    private EligibilityCheck() {}

    static Eligibility of(HttpServletRequest request, String userAgent, Map<String, String> consent, Site site) {
        String purpose = header(request, "Sec-Purpose") + header(request, "Purpose");
        if (purpose.contains("prefetch") || purpose.contains("prerender")) {
            return Eligibility.PREFETCH;
        }
        if (!VisitorAgent.isUnknown(userAgent, request) && Crawlers.isCrawler(userAgent)) {
            return Eligibility.BOT;
        }
        String storage = consent.getOrDefault(STORAGE, "");
        boolean refused = storage.equals("denied") || header(request, "Sec-GPC").equals("1");
        boolean asked = site.consentRequired() && !storage.equals("granted");
        return refused || asked ? Eligibility.NO_CONSENT : Eligibility.ELIGIBLE;
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
