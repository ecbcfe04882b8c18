package dev.trunkline.app.outcome;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.outcome.InvalidOutcomeException;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What a person writes down of a response.
 *
 * @param id of the form, so that sending it twice tells once
 * @param at as a field for date and time has it, in the site's zone
 * @param error what to change; empty when nothing is wrong
 */
public record OutcomeForm(String id, String kind, String value, String currency, String at, String error) {
    /** A new one. To the second, so that it is newer than what was told just before. */
    public static OutcomeForm empty(String id, Instant now, ZoneId zone) {
        LocalDateTime at = LocalDateTime.ofInstant(now.truncatedTo(ChronoUnit.SECONDS), zone);
        return new OutcomeForm(id, OutcomeKind.SALE.name(), "", "", at.toString(), "");
    }

    OutcomeForm with(String problem) {
        return new OutcomeForm(id, kind, value, currency, at, problem);
    }

    /**
     * What it says.
     *
     * @throws IllegalArgumentException with words for people when it makes no sense
     */
    OutcomeFacts facts(SiteTimes times) {
        OutcomeKind said = said();
        Amount amount = said == OutcomeKind.SALE ? Amount.of(value, currency) : new Amount(null, "");
        try {
            return new OutcomeFacts(
                    said,
                    amount.value(),
                    amount.value() == null ? "" : amount.currency(),
                    LocalDateTime.parse(at).atZone(times.zone()).toInstant(),
                    id);
        } catch (InvalidOutcomeException e) {
            throw new IllegalArgumentException("The " + e.field() + " " + e.rule() + ".", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Say on which day and at what time it became so.", e);
        }
    }

    private OutcomeKind said() {
        try {
            return OutcomeKind.valueOf(kind);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Choose what became of it.", e);
        }
    }
}
