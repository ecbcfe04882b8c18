package dev.trunkline.core.conversion;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A platform that can be told of conversions, with its limits. Each has a page in docs/integrations that names the vendor's
 * documentation and says what happens when the same conversion is sent twice.
 */
public enum Platform {
    /** Files for Google Ads: conversions from clicks, and adjustments by order id from 24 hours to 55 days after the conversion. */
    GOOGLE_ADS(
            new PlatformRules(
                    Clicks.GOOGLE, days(90), null, Windows.GOOGLE, Windows.GOOGLE, Signals.ADS, true, false, days(120)),
            Set.of(Transport.DOWNLOAD, Transport.FOLDER)),
    /** Google's Data Manager API: a value can be sent again under its transaction id, but nothing can be taken back. */
    DATA_MANAGER(
            new PlatformRules(Clicks.GOOGLE, days(90), null, Windows.GOOGLE, null, Signals.ADS, true, false, days(120)),
            Set.of(Transport.HTTP)),
    /** Bulk files for Microsoft Advertising: a conversion is known by its click and its time. */
    MICROSOFT_ADS(
            new PlatformRules(
                    List.of(ClickIdKind.MSCLKID),
                    days(90),
                    null,
                    Windows.MICROSOFT,
                    Windows.MICROSOFT,
                    Set.of(Signals.AD_STORAGE),
                    false,
                    false,
                    days(120)),
            Set.of(Transport.DOWNLOAD, Transport.FOLDER)),
    /** Google Analytics 4, Measurement Protocol: 72 hours of back-dating, no corrections. */
    GA4(
            new PlatformRules(
                    List.of(ClickIdKind.GA_CLIENT),
                    null,
                    Duration.ofHours(72),
                    null,
                    null,
                    Set.of(Signals.ANALYTICS_STORAGE),
                    true,
                    false,
                    days(30)),
            Set.of(Transport.HTTP)),
    /** Meta's Conversions API: events of the last 7 days, no corrections. */
    META(
            new PlatformRules(
                    List.of(ClickIdKind.FBCLID), null, days(7), null, null, Signals.ADS, true, false, days(37)),
            Set.of(Transport.HTTP)),
    /** A CSV file for anything else: every qualified response, at any age, corrected at any time. */
    CSV(
            new PlatformRules(
                    List.of(),
                    null,
                    null,
                    Windows.ANY,
                    Windows.ANY,
                    Set.of(Signals.AD_USER_DATA),
                    true,
                    true,
                    days(400)),
            Set.of(Transport.DOWNLOAD, Transport.FOLDER));

    private final PlatformRules rules;
    private final Set<Transport> transports;

    Platform(PlatformRules rules, Set<Transport> transports) {
        this.rules = rules;
        this.transports = transports;
    }

    public PlatformRules rules() {
        return rules;
    }

    /** The ways in which it can be told. */
    public Set<Transport> transports() {
        return transports;
    }

    private static Duration days(int days) {
        return Duration.ofDays(days);
    }

    private static final class Clicks {
        static final List<ClickIdKind> GOOGLE = List.of(ClickIdKind.GCLID, ClickIdKind.GBRAID, ClickIdKind.WBRAID);
    }

    private static final class Windows {
        static final AdjustmentWindow GOOGLE = new AdjustmentWindow(Duration.ofHours(24), days(55));
        static final AdjustmentWindow MICROSOFT = new AdjustmentWindow(Duration.ofHours(6), days(90));
        static final AdjustmentWindow ANY = new AdjustmentWindow(Duration.ZERO, days(36_500));
    }

    /** The signals of Google's Consent Mode, which pages tell for every platform. */
    private static final class Signals {
        static final String AD_STORAGE = "ad_storage";
        static final String AD_USER_DATA = "ad_user_data";
        static final String ANALYTICS_STORAGE = "analytics_storage";
        static final Set<String> ADS = Set.of(AD_STORAGE, AD_USER_DATA);
    }
}
