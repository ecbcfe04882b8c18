package dev.trunkline.benchmarks;

import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.SourceMedium;
import dev.trunkline.rules.source.WebAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** GA4's default channel group as somebody would write it without rules. A baseline for measurements and nothing else. */
final class PlainJavaChannels {
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern PAID = Pattern.compile("^(.*cp.*|ppc|retargeting|paid.*)$");
    private static final Pattern SHOP = Pattern.compile("^(.*(([^a-df-z]|^)shop|shopping).*)$");
    private static final Set<String> DISPLAY = Set.of("display", "banner", "expandable", "interstitial", "cpm");
    private static final Set<String> SOCIAL =
            Set.of("social", "social-network", "social-media", "sm", "social network", "social media");
    private static final Set<String> EMAIL = Set.of("email", "e-mail", "e_mail", "e mail");

    private final NamedLists lists = NamedLists.SHIPPED;

    String channel(Visit visit) {
        WebAddress landing = WebAddress.parse(visit.landingUrl(), LONGEST_TEXT);
        WebAddress referrer = WebAddress.parse(visit.referrer(), LONGEST_TEXT);
        SourceMedium from = SourceMedium.of(landing, referrer);
        String campaign = landing.parameters().first("utm_campaign").toLowerCase(Locale.ROOT);
        return channel(from.source(), from.medium(), campaign);
    }

    private String channel(String source, String medium, String campaign) {
        if (source.equals("(direct)") && (medium.equals("(not set)") || medium.equals("(none)"))) {
            return "Direct";
        }
        if (campaign.contains("cross-network")) {
            return "Cross-network";
        }
        boolean shopping =
                lists.contains(source, "shopping") || SHOP.matcher(campaign).matches();
        return PAID.matcher(medium).matches() ? paid(source, medium, shopping) : unpaid(source, medium, shopping);
    }

    private String paid(String source, String medium, boolean shopping) {
        if (shopping) {
            return "Paid Shopping";
        }
        if (lists.contains(source, "search")) {
            return "Paid Search";
        }
        if (lists.contains(source, "social")) {
            return "Paid Social";
        }
        if (lists.contains(source, "video")) {
            return "Paid Video";
        }
        return DISPLAY.contains(medium) ? "Display" : "Paid Other";
    }

    private String unpaid(String source, String medium, boolean shopping) {
        if (DISPLAY.contains(medium)) {
            return "Display";
        }
        if (shopping) {
            return "Organic Shopping";
        }
        if (lists.contains(source, "social") || SOCIAL.contains(medium)) {
            return "Organic Social";
        }
        if (lists.contains(source, "video") || medium.contains("video")) {
            return "Organic Video";
        }
        if (lists.contains(source, "search") || medium.equals("organic")) {
            return "Organic Search";
        }
        return named(source, medium);
    }

    private static String named(String source, String medium) {
        if (Set.of("referral", "app", "link").contains(medium)) {
            return "Referral";
        }
        if (EMAIL.contains(source) || EMAIL.contains(medium)) {
            return "Email";
        }
        if (medium.equals("affiliate")) {
            return "Affiliates";
        }
        if (medium.equals("audio")) {
            return "Audio";
        }
        if (source.equals("sms") || medium.equals("sms")) {
            return "SMS";
        }
        boolean push = medium.endsWith("push") || medium.contains("mobile") || medium.contains("notification");
        return push || source.equals("firebase") ? "Mobile Push Notifications" : "Unassigned";
    }
}
