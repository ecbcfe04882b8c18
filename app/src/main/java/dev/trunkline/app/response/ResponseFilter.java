package dev.trunkline.app.response;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person looks for in the log; empty texts look for everything. */
record ResponseFilter(String channel, String outcome, String from, String to, String query) {

    static ResponseFilter of(
            @Nullable String channel,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to,
            @Nullable String query) {
        return new ResponseFilter(text(channel), text(outcome), day(from), day(to), text(query));
    }

    boolean filtered() {
        return !(channel + outcome + from + to + query).isEmpty();
    }

    Instant start(ZoneId zone) {
        return from.isEmpty()
                ? Instant.EPOCH
                : LocalDate.parse(from).atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone, Instant now) {
        return to.isEmpty()
                ? now.plusMillis(1)
                : LocalDate.parse(to).plusDays(1).atStartOfDay(zone).toInstant();
    }

    boolean isOfChannel(JudgedResponse judged) {
        return channel.isEmpty() || channel.equals(judged.current().channel());
    }

    /** Whether it is what is looked for, beside the channel and the days. */
    boolean fits(JudgedResponse judged) {
        Response response = judged.response();
        return (outcome.isEmpty() || isOf(judged)) && (query.isEmpty() || names(response));
    }

    /** A lead that was sold to is a lead, too. */
    private boolean isOf(JudgedResponse judged) {
        return OutcomeView.of(judged).code().equals(outcome)
                || OutcomeView.of(judged.response(), judged.current()).code().equals(outcome);
    }

    private boolean names(Response response) {
        String wanted = query.toLowerCase(Locale.ROOT);
        TrackingNumber number = response.trackingNumber();
        String numbers = number == null ? "" : number.e164() + " " + NumberDisplay.national(number);
        String caller = response.caller().value();
        String whole = String.join(
                " ", response.id().value(), response.externalId(), numbers, caller, NumberDisplay.masked(caller));
        return whole.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String day(@Nullable String text) {
        try {
            return text(text).isEmpty() ? "" : LocalDate.parse(text(text)).toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
