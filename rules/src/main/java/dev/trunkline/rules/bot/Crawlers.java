package dev.trunkline.rules.bot;

/** Tells crawlers by their user agent. Thread-safe. */
public final class Crawlers {
    private static final int LONGEST_USER_AGENT = 512;

    private Crawlers() {}

    /** Whether the user agent is a crawler's; who names none is one. Only the first {@value #LONGEST_USER_AGENT} characters count. */
    public static boolean isCrawler(String userAgent) {
        String start = userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent;
        return start.isBlank() || Shipped.PATTERNS.match(start);
    }

    private static final class Shipped {
        static final CrawlerPatterns PATTERNS = new CrawlerPatterns();
    }
}
