package dev.trunkline.app.response;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
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
                OutcomeView.of(judged),
                value(judged),
                decision.run() != null);
    }

    static String caller(Response response) {
        if (response.caller().value().isEmpty()) {
            return switch (response.kind()) {
                case CALL, TEXT -> "number withheld";
                case FORM -> response.payload().getOrDefault("form", "web") + " form";
                case EMAIL -> response.payload().getOrDefault("address", "an address");
            };
        }
        return NumberDisplay.masked(response.caller().value());
    }

    /** What it was sold for, else what the rules say. */
    private static String value(JudgedResponse judged) {
        OutcomeFacts later = judged.outcome().map(Outcome::facts).orElse(null);
        if (later != null && later.kind() == OutcomeKind.LOST) {
            return "";
        }
        return later == null || later.value() == null ? value(judged.current()) : sold(later);
    }

    /** Such as {@code 420 CAD}; without a value empty. */
    static String sold(OutcomeFacts sale) {
        if (sale.value() == null) {
            return "";
        }
        String amount = sale.value().toPlainString();
        return sale.currency().isEmpty() ? "$" + amount : amount + " " + sale.currency();
    }

    static String value(Decision decision) {
        BigDecimal value = decision.qualification().value();
        return value.signum() == 0 ? "" : "$" + value.toPlainString();
    }
}
