package dev.trunkline.app.decision;

import dev.trunkline.app.web.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a visitor agreed to, in the signals of Google's Consent Mode. Others are ignored. */
final class ConsentSignals {
    private static final String ANALYTICS_STORAGE = "analytics_storage";
    private static final Set<String> KNOWN = Set.of(
            "ad_storage",
            "ad_user_data",
            "ad_personalization",
            ANALYTICS_STORAGE,
            "functionality_storage",
            "personalization_storage",
            "security_storage");
    private static final Set<String> STATES = Set.of("granted", "denied");

    private ConsentSignals() {}

    /** The known ones of those that a page sent, beside whatever else its banner keeps there. */
    static Map<String, String> of(@Nullable Map<String, Object> sent) {
        Map<String, String> signals = new HashMap<>();
        if (sent != null) {
            sent.forEach((signal, state) -> {
                if (KNOWN.contains(signal)) {
                    signals.put(signal, checked(signal, state));
                }
            });
        }
        return signals;
    }

    /** Whether they forbid to remember the visitor. */
    static boolean denyStorage(Map<String, String> signals) {
        return "denied".equals(signals.get(ANALYTICS_STORAGE));
    }

    /** Whether they allow to remember the visitor. */
    static boolean grantStorage(Map<String, String> signals) {
        return "granted".equals(signals.get(ANALYTICS_STORAGE));
    }

    private static String checked(String signal, @Nullable Object state) {
        if (state instanceof String text && STATES.contains(text)) {
            return text;
        }
        throw ProblemException.ofField("consent", "must say granted or denied, but " + signal + " was '" + state + "'");
    }
}
