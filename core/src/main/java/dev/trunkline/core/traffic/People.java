package dev.trunkline.core.traffic;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Draws persons and machines. */
final class People {
    private static final List<String> DESKTOPS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
    private static final List<String> PHONES = List.of(
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148"
                    + " Safari/604.1",
            "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36");
    private static final List<String> CRAWLERS = List.of(
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
            "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
            "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
            "python-requests/2.32.3");
    private static final List<String> LANGUAGES = List.of("en-CA", "en-CA", "en-CA", "en-US", "fr-CA");
    private static final List<Integer> AREAS = List.of(613, 647, 905, 289, 437);
    private static final double ON_A_PHONE = 0.65;
    private static final int BLOCK = 256;

    private final RandomGenerator random;
    private int persons;

    People(RandomGenerator random) {
        this.random = random;
    }

    Person person() {
        boolean phone = random.nextDouble() < ON_A_PHONE;
        return new Person(
                persons++,
                pick(phone ? PHONES : DESKTOPS),
                pick(LANGUAGES),
                phone ? "390x844" : "1440x900",
                address("100"),
                phone());
    }

    /** 555-0100 to 555-0199 are reserved for fiction in every area of the North American numbering plan. */
    String phone() {
        return String.format(Locale.ROOT, "+1%d55501%02d", pick(AREAS), random.nextInt(100));
    }

    Machine machine(Machine.Kind kind) {
        return switch (kind) {
            case CRAWLER -> new Machine(kind, pick(CRAWLERS), "66.249.66." + random.nextInt(BLOCK));
            case HEADLESS -> new Machine(kind, DESKTOPS.getFirst(), "45.9.20." + random.nextInt(BLOCK));
            case SCATTERED -> new Machine(kind, pick(DESKTOPS), address("185"));
        };
    }

    private String address(String first) {
        return first + "." + random.nextInt(BLOCK) + "." + random.nextInt(BLOCK) + "." + random.nextInt(1, BLOCK - 1);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
