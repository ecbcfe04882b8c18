package dev.trunkline.app.comparison;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.number.TrackingNumber;

/**
 * What a side says of a visit or a response, as a page writes it.
 *
 * @param code how to write it: {@code channel}, {@code text}, {@code fromPool}, or a thing that the page has words for
 * @param text for {@code channel}, {@code text} and {@code fromPool}
 * @param color of the channel
 */
record Said(String code, String text, int color) {
    private static final String POOL = "pool ";

    static Said of(Aspect aspect, String said) {
        return switch (aspect) {
            case CHANNEL -> said.isEmpty() ? word("none") : new Said("channel", said, ChannelColors.of(said));
            case CAMPAIGN, KEYWORD -> said.isEmpty() ? word("none") : text(said);
            case VALUE -> text("$" + said);
            case NUMBER -> number(said);
            case ELIGIBILITY -> word(said.equals("pool number") ? "pool" : "noPool");
            case QUALIFICATION -> word(said.equals("lead") ? "lead" : "noLead");
        };
    }

    private static Said number(String said) {
        if (said.equals("site")) {
            return word("site");
        }
        return said.startsWith(POOL)
                ? new Said("fromPool", said.substring(POOL.length()), 0)
                : text(NumberDisplay.national(new TrackingNumber(said)));
    }

    private static Said word(String code) {
        return new Said(code, "", 0);
    }

    private static Said text(String text) {
        return new Said("text", text, 0);
    }
}
