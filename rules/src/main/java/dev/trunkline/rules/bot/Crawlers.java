package dev.trunkline.rules.bot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells crawlers by their user agent. Thread-safe. */
public final class Crawlers {
    private static final int LONGEST_USER_AGENT = 512;
    private static final int MOST_REMEMBERED = 5_000;

    private Crawlers() {}

    /** Whether the user agent is a crawler's; who names none is one. Only the first {@value #LONGEST_USER_AGENT} characters count. */
    public static boolean isCrawler(String userAgent) {
        String start = userAgent.length() > LONGEST_USER_AGENT ? userAgent.substring(0, LONGEST_USER_AGENT) : userAgent;
        return start.isBlank() || Shipped.isCrawler(start);
    }

    private static final class Shipped {
        static final CrawlerPatterns PATTERNS = new CrawlerPatterns();
        static final Map<String, Boolean> ANSWERS = new ConcurrentHashMap<>();

        /** Few user agents make most visits, and two hundred patterns cost tens of microseconds: so answers are remembered. */
        static boolean isCrawler(String userAgent) {
            Boolean known = ANSWERS.get(userAgent);
            if (known != null) {
                return known;
            }
            if (ANSWERS.size() >= MOST_REMEMBERED) {
                ANSWERS.clear();
            }
            boolean crawler = PATTERNS.match(userAgent);
            ANSWERS.put(userAgent, crawler);
            return crawler;
        }
    }
}
