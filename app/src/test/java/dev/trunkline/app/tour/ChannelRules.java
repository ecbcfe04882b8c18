package dev.trunkline.app.tour;

/** The changes that the tour makes to the channel rules of the demo site. */
final class ChannelRules {
    static final String MICROSOFT_ADS = "Microsoft Ads";

    private static final String RULE = """

            rule "Microsoft Ads"
            salience 165
            when
                Visit( clickId == "msclkid" || source == "bing", medium matches "^(.*cp.*|ppc|paid.*)$" )
            then
                decide.channel("Microsoft Ads");
            end
            """;

    private static final String PARTNERS = """

            rule "Partners"
            salience 195
            when
                Visit( inList(source, "partners") )
            then
                decide.channel("%s");
            end
            """;

    private ChannelRules() {}

    /** Paid visits from Bing are Microsoft Ads, and no longer Paid Search. */
    static String withMicrosoftAds(String channelFile) {
        return channelFile + RULE;
    }

    /** Visits from the list {@code partners} are of this channel. */
    static String withPartners(String channelFile, String channel) {
        return channelFile + PARTNERS.formatted(channel);
    }

    /** The same as {@link #withMicrosoftAds} with a field that no visit has. */
    static String withMistake(String channelFile) {
        return channelFile + RULE.replace("clickId", "clickKind");
    }

    /** The line of the mistake, counted from 1. */
    static int lineOfMistake(String channelFile) {
        String before = withMistake(channelFile);
        before = before.substring(0, before.indexOf("clickKind"));
        return (int) before.chars().filter(sign -> sign == '\n').count() + 1;
    }

    /** Its column, counted from 1. */
    static int columnOfMistake(String channelFile) {
        String text = withMistake(channelFile);
        int at = text.indexOf("clickKind");
        return at - text.lastIndexOf('\n', at);
    }
}
