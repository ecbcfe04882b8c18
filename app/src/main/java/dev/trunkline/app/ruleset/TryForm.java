package dev.trunkline.app.ruleset;

import dev.trunkline.core.site.Site;
import java.util.Map;

/**
 * A visit that somebody tries a draft with, as they typed it.
 *
 * @param testName what it is kept as; empty for a name that is made of the outcome
 */
public record TryForm(String url, String referrer, Device device, boolean consent, boolean returning, String testName) {
    /** What somebody browses with. */
    public enum Device {
        DESKTOP("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"),
        PHONE("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                + "Version/18.5 Mobile/15E148 Safari/604.1"),
        CRAWLER("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");

        private final String userAgent;

        Device(String userAgent) {
            this.userAgent = userAgent;
        }

        /** What it calls itself. */
        String userAgent() {
            return userAgent;
        }
    }

    /** A paid visit, as most begin. */
    static TryForm example(Site site) {
        return new TryForm(
                "https://" + site.host() + "/?utm_source=google&utm_medium=cpc&utm_campaign=spring",
                "https://www.google.com/",
                Device.DESKTOP,
                true,
                false,
                "");
    }

    /** @param fields of the form, by name */
    static TryForm of(Map<String, String> fields, Site site) {
        return new TryForm(
                address(fields.getOrDefault("tryUrl", "").strip(), site),
                fields.getOrDefault("tryReferrer", "").strip(),
                device(fields.getOrDefault("tryDevice", "")),
                fields.containsKey("tryConsent"),
                fields.containsKey("tryReturning"),
                fields.getOrDefault("testName", "").strip());
    }

    /** A path alone is one of the site. */
    private static String address(String typed, Site site) {
        return typed.startsWith("/") ? "https://" + site.host() + typed : typed;
    }

    private static Device device(String name) {
        for (Device device : Device.values()) {
            if (device.name().equals(name)) {
                return device;
            }
        }
        return Device.DESKTOP;
    }
}
