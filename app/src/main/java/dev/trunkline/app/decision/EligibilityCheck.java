package dev.trunkline.app.decision;

import com.google.re2j.Pattern;
import dev.trunkline.core.ruleset.NumberContext.Eligibility;
import dev.trunkline.core.site.Site;
import dev.trunkline.rules.bot.Crawlers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;

/** Who may hold a pool number (architecture D4): people who are looking at the page and have not said no. */
final class EligibilityCheck {
    private static final Pattern OWN_MACHINE =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::\\d+)?");

    private EligibilityCheck() {}

    static Eligibility of(HttpServletRequest request, String userAgent, Map<String, String> consent, Site site) {
        String purpose = header(request, "Sec-Purpose") + header(request, "Purpose");
        if (purpose.contains("prefetch") || purpose.contains("prerender")) {
            return Eligibility.PREFETCH;
        }
        if (!isTrial(request) && !VisitorAgent.isUnknown(userAgent, request) && Crawlers.isCrawler(userAgent)) {
            return Eligibility.BOT;
        }
        boolean asked = site.consentRequired() && !ConsentSignals.grantStorage(consent);
        return isRefused(request, consent) || asked ? Eligibility.NO_CONSENT : Eligibility.ELIGIBLE;
    }

    /** Whether the visitor said no, on the page or in the browser's settings (Global Privacy Control). */
    static boolean isRefused(HttpServletRequest request, Map<String, String> consent) {
        return ConsentSignals.denyStorage(consent) || header(request, "Sec-GPC").equals("1");
    }

    /** A page on the visitor's own machine is somebody's trial or test: headless browsers are welcome there. */
    private static boolean isTrial(HttpServletRequest request) {
        return OWN_MACHINE.matches(header(request, HttpHeaders.ORIGIN));
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
