package dev.trunkline.core.traffic;

import java.util.List;
import java.util.random.RandomGenerator;

/** Where a plumber's visitors come from, with how many of a hundred do, and what their browsers then tell. */
public enum Source {
    GOOGLE_ADS("Paid Search", 25, google("cpc", "{campaign}"), "https://www.google.com/"),
    GOOGLE_ADS_UNTAGGED("Paid Search", 5, "gclid={click}", "https://www.google.com/"),
    MICROSOFT_ADS(
            "Paid Search",
            6,
            "utm_source=bing&utm_medium=cpc&utm_term={keyword}&msclkid={click}",
            "https://www.bing.com/"),
    META_ADS(
            "Paid Social",
            6,
            "utm_source=facebook&utm_medium=paid_social&utm_campaign={campaign}&fbclid={click}",
            "https://l.facebook.com/"),
    PERFORMANCE_MAX("Cross-network", 2, google("cpc", "cross-network-{campaign}"), "https://www.google.com/"),
    SHOPPING_ADS("Paid Shopping", 1, google("cpc", "shopping-{campaign}"), "https://www.google.com/"),
    YOUTUBE_ADS(
            "Paid Video", 1, "utm_source=youtube&utm_medium=cpc&utm_campaign={campaign}", "https://www.youtube.com/"),
    BANNERS(
            "Display",
            2,
            "utm_source=news.example.org&utm_medium=display&utm_campaign={campaign}",
            "https://news.example.org/"),
    NEIGHBOURHOOD_ADS("Paid Other", 1, "utm_source=neighbours.example&utm_medium=cpc", "https://neighbours.example/"),
    GOOGLE("Organic Search", 17, "", "https://www.google.com/"),
    BING("Organic Search", 3, "", "https://www.bing.com/"),
    DUCKDUCKGO("Organic Search", 1, "", "https://duckduckgo.com/"),
    DIRECT("Direct", 14, "", ""),
    FACEBOOK("Organic Social", 3, "fbclid={click}", "https://m.facebook.com/"),
    INSTAGRAM("Organic Social", 1, "", "https://l.instagram.com/"),
    YOUTUBE("Organic Video", 1, "", "https://www.youtube.com/"),
    MARKETPLACE("Organic Shopping", 0.5, "", "https://www.ebay.com/"),
    NEWSLETTER("Email", 4, "utm_source=newsletter&utm_medium=email&utm_campaign={campaign}", ""),
    DIRECTORY("Referral", 3, "", "https://plumbers.example.net/toronto"),
    ASSISTANT("Referral", 1.5, "", "https://chatgpt.com/"),
    AFFILIATE("Affiliates", 0.5, "utm_source=homefix.example&utm_medium=affiliate", "https://homefix.example/"),
    PODCAST("Audio", 0.5, "utm_source=homecast.example&utm_medium=audio", ""),
    REMINDER("SMS", 0.5, "utm_source=sms&utm_medium=sms&utm_campaign=reminder", ""),
    PUSH("Mobile Push Notifications", 0.5, "utm_source=app.example&utm_medium=mobile-push", "");

    private static final List<String> CAMPAIGNS =
            List.of("emergency", "emergency", "emergency", "drains", "drains", "water-heaters", "winter-check");
    private static final List<String> KEYWORDS = List.of(
            "burst+pipe",
            "emergency+plumber",
            "plumber+near+me",
            "blocked+drain",
            "water+heater+repair",
            "plumber+toronto");
    private static final List<String> PAGES = List.of("emergency", "drains", "water-heaters", "prices", "contact");
    private static final String CLICK_ID_SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int CLICK_ID_LENGTH = 24;
    private static final double FRONT_PAGE = 0.4;

    private final String channel;
    private final double weight;
    private final String query;
    private final String referrer;

    Source(String channel, double weight, String query, String referrer) {
        this.channel = channel;
        this.weight = weight;
        this.query = query;
        this.referrer = referrer;
    }

    private static String google(String medium, String campaign) {
        return "utm_source=google&utm_medium=" + medium + "&utm_campaign=" + campaign
                + "&utm_term={keyword}&gclid={click}";
    }

    /** The channel of Google Analytics 4 that its visits belong to, as people read it. */
    public String channel() {
        return channel;
    }

    /** What the browser tells as the page before; empty for none. */
    public String referrer() {
        return referrer;
    }

    /** Whether a visit of it was paid for. */
    public boolean isPaid() {
        return channel.startsWith("Paid") || this == BANNERS || this == PERFORMANCE_MAX;
    }

    /** Draws a source as often as its weight says. */
    public static Source drawn(RandomGenerator random) {
        double left = random.nextDouble() * totalWeight();
        for (Source source : values()) {
            left -= source.weight;
            if (left < 0) {
                return source;
            }
        }
        return DIRECT;
    }

    static double totalWeight() {
        double sum = 0;
        for (Source source : values()) {
            sum += source.weight;
        }
        return sum;
    }

    double weight() {
        return weight;
    }

    /** Draws the address of a page that a visit from here begins on. */
    public String landing(String home, RandomGenerator random) {
        String page = home + (random.nextDouble() < FRONT_PAGE ? "" : page(random));
        if (query.isEmpty()) {
            return page;
        }
        return page + "?"
                + query.replace("{campaign}", pick(CAMPAIGNS, random))
                        .replace("{keyword}", pick(KEYWORDS, random))
                        .replace("{click}", clickId(random));
    }

    /** Draws a page below the front page. */
    static String page(RandomGenerator random) {
        return pick(PAGES, random);
    }

    private static String pick(List<String> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String clickId(RandomGenerator random) {
        StringBuilder id = new StringBuilder("Cj0");
        for (int i = 0; i < CLICK_ID_LENGTH; i++) {
            id.append(CLICK_ID_SIGNS.charAt(random.nextInt(CLICK_ID_SIGNS.length())));
        }
        return id.toString();
    }
}
