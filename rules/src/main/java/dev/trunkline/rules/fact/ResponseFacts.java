package dev.trunkline.rules.fact;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.SpamMark;
import dev.trunkline.core.visit.Visit;
import dev.trunkline.rules.source.NamedLists;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the fact of a response. Immutable. */
public final class ResponseFacts {
    private final ZoneId zone;
    private final VisitFacts visitFacts;
    private final VisitFact noVisit;

    /**
     * Makes facts in a zone.
     *
     * @param zone in which rules know the hour and the weekday
     * @param lists that the rules name
     */
    public ResponseFacts(ZoneId zone, NamedLists lists) {
        this.zone = zone;
        this.visitFacts = new VisitFacts(zone, lists);
        this.noVisit = VisitFact.unknown(lists);
    }

    /**
     * What rules know of the response.
     *
     * @param visit null when it is not known
     */
    public ResponseFact of(Response response, Attribution outcome, @Nullable Visit visit) {
        ZonedDateTime at = response.startedAt().atZone(zone);
        Origin origin = origin(outcome);
        List<SpamMark> marks = SpamMark.of(response);
        return new ResponseFact(
                word(response.kind()),
                response.progress().answered(),
                response.progress().talk().toSeconds(),
                response.firstTime(),
                response.caller().equals(CallerNumber.WITHHELD),
                word(response.callerFacts().kind()),
                response.callerFacts().callsInLastHour(),
                response.callerFacts().shortCallsInLastDay(),
                !marks.isEmpty(),
                marks.isEmpty() ? "" : word(marks.getFirst()),
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
                visit != null,
                visit == null ? noVisit : visitFacts.of(visit));
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
