package dev.trunkline.app.response;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import java.math.BigDecimal;

/** A response as a line of the log. */
record ResponseRow(
        String id,
        String day,
        boolean dayBreak,
        String time,
        String instant,
        String kind,
        String caller,
        String number,
        String channel,
        int channelColor,
        String source,
        String medium,
        String campaign,
        String keyword,
        String talk,
        OutcomeView outcome,
        String value,
        boolean changed) {

    static ResponseRow of(JudgedResponse judged, SiteTimes times, String dayAbove) {
        Response response = judged.response();
        Decision decision = judged.current();
        Attributed from = decision.outcome() instanceof Attributed attributed ? attributed : null;
        String day = times.day(response.startedAt());
        return new ResponseRow(
                response.id().value(),
                day,
                !day.equals(dayAbove),
                times.time(response.startedAt()),
                response.startedAt().toString(),
                response.kind().name(),
                caller(response),
                response.trackingNumber() == null ? "" : NumberDisplay.national(response.trackingNumber()),
                decision.channel(),
                ChannelColors.of(decision.channel()),
                from == null ? "" : from.source(),
                from == null ? "" : from.medium(),
                from == null ? "" : from.campaign(),
                from == null ? "" : from.keyword(),
                response.kind() == ResponseKind.CALL
                        ? SiteTimes.minutes(response.progress().talk())
                        : "",
                OutcomeView.of(response, decision),
                value(decision),
                decision.run() != null);
    }

    static String caller(Response response) {
        if (response.caller().value().isEmpty()) {
            return response.kind() == ResponseKind.FORM
                    ? response.payload().getOrDefault("form", "web") + " form"
                    : "number withheld";
        }
        return NumberDisplay.masked(response.caller().value());
    }

    static String value(Decision decision) {
        BigDecimal value = decision.qualification().value();
        return value.signum() == 0 ? "" : "$" + value.toPlainString();
    }
}
