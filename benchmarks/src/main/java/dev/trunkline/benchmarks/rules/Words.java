package dev.trunkline.benchmarks.rules;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The texts that rules look for and visits carry, numbered. The more there are, the fewer rules a visit matches.
 *
 * @param count how many there are of each kind
 * @param lists how many lists the site has of its own
 */
record Words(int count, int lists) {
    static final List<String> CHANNELS =
            List.of("Paid Search", "Paid Social", "Organic Search", "Email", "Partners", "Display", "Print", "Radio");
    private static final int PARTNERS_OF_A_LIST = 10;
    private static final List<String> SEASONS = List.of("spring", "summer", "fall", "winter");
    private static final List<String> CITIES = List.of("toronto", "ottawa", "montreal", "calgary", "halifax", "regina");
    private static final List<String> TRADES = List.of("plumbing", "heating", "roofing", "drains", "electrical");

    int partners() {
        return lists * PARTNERS_OF_A_LIST;
    }

    /** The text of this number that the field has in tagged visits. */
    String text(MixField field, int number) {
        return switch (field) {
            case SOURCE -> "guild-news-" + number;
            case CAMPAIGN, UTM_CAMPAIGN -> season(number) + "-" + city(number) + "-" + number;
            case UTM_TERM, KEYWORD -> "emergency " + trade(number) + " " + number + " near me";
            case UTM_CONTENT -> "ad-" + number + "-blue";
            case PROMO -> "save-" + number;
            case REFERRER_HOST -> "www.partner-" + number + ".example";
            case LANDING_PATH -> "/services/" + trade(number) + "-" + number + "/offer";
            default -> throw new IllegalArgumentException(field + " has no numbered texts");
        };
    }

    String beginning(MixField field, int number) {
        return switch (field) {
            case LANDING_PATH -> "/services/" + trade(number) + "-" + number + "/";
            case REFERRER_HOST -> "www.partner-" + number + ".";
            case UTM_TERM, KEYWORD -> "emergency " + trade(number) + " " + number + " ";
            default -> text(field, number);
        };
    }

    String part(MixField field, int number) {
        return switch (field) {
            case UTM_CONTENT -> "-" + number + "-";
            case CAMPAIGN, UTM_CAMPAIGN -> city(number) + "-" + number;
            default -> trade(number) + " " + number + " ";
        };
    }

    String regex(MixField field, int number) {
        String other = season(number + 2);
        return switch (field) {
            case CAMPAIGN, UTM_CAMPAIGN ->
                "(" + season(number) + "|" + other + ")[-_]" + city(number) + "-" + number + "([-_].*)?";
            case LANDING_PATH -> "/(services|offers)/" + trade(number) + "-" + number + "/.*";
            default -> "(emergency )?" + trade(number) + " " + number + "( near me)?";
        };
    }

    static String listName(int list) {
        return "partners-" + list;
    }

    /** The sources of one of the site's own lists. */
    List<String> entries(int list) {
        return IntStream.range(list * PARTNERS_OF_A_LIST, (list + 1) * PARTNERS_OF_A_LIST)
                .mapToObj(partner -> text(MixField.SOURCE, partner))
                .toList();
    }

    private static String season(int number) {
        return SEASONS.get(number % SEASONS.size());
    }

    private static String city(int number) {
        return CITIES.get(number % CITIES.size());
    }

    private static String trade(int number) {
        return TRADES.get(number % TRADES.size());
    }
}
