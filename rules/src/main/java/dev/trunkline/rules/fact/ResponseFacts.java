package dev.trunkline.rules.fact;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Makes the fact of a response. Immutable. */
public final class ResponseFacts {
    private final ZoneId zone;

    /**
     * Makes facts in a zone.
     *
     * @param zone in which rules know the hour and the weekday
     */
    public ResponseFacts(ZoneId zone) {
        this.zone = zone;
    }

    /** What rules know of the response. */
    public ResponseFact of(Response response, Attribution outcome, TextTests tests) {
        ZonedDateTime at = response.startedAt().atZone(zone);
        Origin origin = origin(outcome);
        return new ResponseFact(
                word(response.kind()),
                response.progress().answered(),
                response.progress().talk().toSeconds(),
                response.firstTime(),
                response.caller().equals(CallerNumber.WITHHELD),
                word(response.progress().status()),
                origin.channel(),
                origin.campaign(),
                origin.keyword(),
                origin.source(),
                origin.medium(),
                origin.method(),
                origin.outcome(),
                at.getHour(),
                at.getDayOfWeek().name().toLowerCase(Locale.ROOT),
                tests);
    }

    private static Origin origin(Attribution outcome) {
        return switch (outcome) {
            case Attribution.Attributed a ->
                new Origin(
                        "attributed",
                        word(a.method()),
                        cut(a.channel()),
                        cut(a.campaign()),
                        cut(a.keyword()),
                        cut(a.source()),
                        cut(a.medium()));
            case Attribution.Unattributed u -> Origin.unknown("unattributed");
            case Attribution.NotEvaluated n -> Origin.unknown("not-evaluated");
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String cut(String text) {
        return text.length() > VisitFact.LONGEST_TEXT ? text.substring(0, VisitFact.LONGEST_TEXT) : text;
    }

    private record Origin(
            String outcome,
            String method,
            String channel,
            String campaign,
            String keyword,
            String source,
            String medium) {
        static Origin unknown(String outcome) {
            return new Origin(outcome, "", "", "", "", "", "");
        }
    }
}
