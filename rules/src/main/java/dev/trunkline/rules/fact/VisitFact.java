package dev.trunkline.rules.fact;

import dev.trunkline.rules.source.NamedLists;
import dev.trunkline.rules.source.Parameters;
import java.util.Map;

/**
 * What the rules of the channel stage know of a visit. Texts are cut at {@value #LONGEST_TEXT} characters. Whole
 * numbers are longs: for an int Drools' own compiler, which tests compare with, writes {@code ınt} on a Turkish machine.
 *
 * @param source normalised, such as {@code google}; {@code (direct)} when the visit tells none
 * @param medium normalised, such as {@code cpc}; {@code (none)} when the visit tells none
 * @param campaign the tag {@code utm_campaign} in lower case
 * @param clickId which click id the address carries, such as {@code gclid}
 * @param parameters of the landing page's address
 * @param referrerDomain the host's registrable domain
 * @param country of the browser's language, such as {@code CA}
 * @param device {@code mobile}, {@code tablet} or {@code desktop}
 * @param hour 0 to 23 in the site's zone
 * @param weekday such as {@code monday}, in the site's zone
 * @param firstTouch the earliest visit that is remembered; this one for a visitor who was not seen before
 * @param lastTouch the latest visit that told where it came from, be it this one; this one when none did
 */
public record VisitFact(
        String source,
        String medium,
        String campaign,
        String clickId,
        Parameters parameters,
        String referrerHost,
        String referrerDomain,
        String landingHost,
        String landingPath,
        String language,
        String country,
        String device,
        boolean returning,
        long hour,
        String weekday,
        TouchFact firstTouch,
        TouchFact lastTouch,
        NamedLists lists)
        implements VisitFields {
    /** How much of a text the rules see. */
    public static final int LONGEST_TEXT = 512;

    /** A response whose visit is not known. */
    static VisitFact unknown(NamedLists lists) {
        return new VisitFact(
                "",
                "",
                "",
                "",
                new Parameters(Map.of()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                false,
                0,
                "",
                TouchFact.UNKNOWN,
                TouchFact.UNKNOWN,
                lists);
    }

    @Override
    public VisitFact visit() {
        return this;
    }
}
