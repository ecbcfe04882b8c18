package dev.trunkline.rules.source;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a visit came from and by which kind of link, in lower case. The tags say it; what they leave out, the click id says; then
 * the referring page; docs/rules.md tells the whole order.
 */
public record SourceMedium(String source, String medium) {
    private static final SourceMedium DIRECT = new SourceMedium("(direct)", "(none)");
    private static final String NOT_SET = "(not set)";
    private static final String REFERRAL = "referral";
    private static final Map<String, SourceMedium> APPS = Map.of(
            "com.google.android.googlequicksearchbox", new SourceMedium("google", "organic"),
            "com.google.android.gm", new SourceMedium("gmail", "email"),
            "com.facebook.katana", referral("facebook.com"),
            "com.instagram.android", referral("instagram.com"),
            "com.linkedin.android", referral("linkedin.com"),
            "com.twitter.android", referral("twitter.com"),
            "com.pinterest", referral("pinterest.com"),
            "com.reddit.frontpage", referral("reddit.com"),
            "com.google.android.youtube", referral("youtube.com"));

    static SourceMedium referral(String source) {
        return new SourceMedium(source, REFERRAL);
    }

    /** The source and medium of an arrival at {@code landing} from {@code referrer}. */
    public static SourceMedium of(WebAddress landing, WebAddress referrer) {
        String source = tag(landing, "utm_source");
        String medium = tag(landing, "utm_medium");
        Optional<ClickId> click = ClickId.in(landing.parameters());
        if (source.isEmpty() && medium.isEmpty()) {
            return untagged(click, landing, referrer);
        }
        if (source.isEmpty()) {
            return new SourceMedium(missingSource(click, referrer), medium);
        }
        return new SourceMedium(source, medium.isEmpty() ? missingMedium(click, source) : medium);
    }

    private static String tag(WebAddress landing, String name) {
        return landing.parameters().first(name).toLowerCase(Locale.ROOT);
    }

    private static SourceMedium untagged(Optional<ClickId> click, WebAddress landing, WebAddress referrer) {
        Optional<SourceMedium> known = known(referrer);
        if (click.isPresent()) {
            ClickId id = click.get();
            boolean sharedOnSite = !id.isPaid() && known.isPresent() && !isOrganic(known.get());
            return sharedOnSite ? known.get() : new SourceMedium(id.source(), id.medium());
        }
        boolean sameSite = Domains.registrable(referrer.host()).equals(Domains.registrable(landing.host()))
                && !referrer.isAndroidApp();
        if (referrer.host().isEmpty() || sameSite) {
            return DIRECT;
        }
        return known.orElseGet(() -> referral(Domains.withoutWww(referrer.host())));
    }

    private static boolean isOrganic(SourceMedium known) {
        return known.medium().equals("organic");
    }

    private static String missingSource(Optional<ClickId> click, WebAddress referrer) {
        return click.map(ClickId::source)
                .orElseGet(() -> known(referrer).map(SourceMedium::source).orElse(NOT_SET));
    }

    private static String missingMedium(Optional<ClickId> click, String source) {
        return click.filter(ClickId::isPaid)
                .filter(id -> SourceLists.shipped().names(source, id.source()))
                .map(ClickId::medium)
                .orElse(NOT_SET);
    }

    private static Optional<SourceMedium> known(WebAddress referrer) {
        return referrer.isAndroidApp()
                ? Optional.ofNullable(APPS.get(referrer.host()))
                : SourceLists.shipped().known(referrer);
    }
}
