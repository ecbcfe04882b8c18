package dev.trunkline.app.outcome;

import dev.trunkline.app.number.CallerNumbers;
import dev.trunkline.app.security.Sha256;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.outcome.InvalidOutcomeException;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeId;
import dev.trunkline.core.outcome.OutcomeSubject;
import dev.trunkline.core.outcome.OutcomeSubject.LastOfCaller;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.outcome.ToldOutcome;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an outcome of what a machine, a person or a file says. Thread-safe. */
@Component
public final class OutcomeArrival {
    /** As much later than its sender says a response may have begun: clocks differ, and people write minutes. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private static final int ID_LENGTH = 32;

    private final Clock clock;

    OutcomeArrival(Clock clock) {
        this.clock = clock;
    }

    /** The outcome of a body, by whoever sent it. */
    ToldOutcome told(OutcomeCall call, Site site, String by) {
        try {
            OutcomeFacts facts = new OutcomeFacts(
                    call.outcome(), call.value(), call.currency() == null ? "" : call.currency(), call.at(), call.id());
            Duration within = call.withinDays() == null ? LastOfCaller.USUALLY : Duration.ofDays(call.withinDays());
            OutcomeSubject subject = subject(
                    text(call.response()),
                    CallerNumbers.of(call.caller(), site.siteNumber()),
                    call.startedAt(),
                    facts.at(),
                    within);
            return told(site.id(), subject, facts, by);
        } catch (InvalidOutcomeException e) {
            throw ProblemException.ofField(e.field(), e.rule());
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * Whom an outcome is told of.
     *
     * @param response its id; empty: the last of the caller
     * @param startedAt when it began, as the sender knows it; null: before the outcome
     */
    public static OutcomeSubject subject(
            String response, CallerNumber caller, @Nullable Instant startedAt, Instant at, Duration within) {
        if (!response.isEmpty()) {
            return new Named(new ResponseId(response));
        }
        return startedAt == null
                ? new LastOfCaller(caller, at, within)
                : new LastOfCaller(caller, startedAt.plus(CLOCKS_MAY_DIFFER), within);
    }

    /** The outcome, unless it is one of the future. */
    ToldOutcome told(SiteId site, OutcomeSubject subject, OutcomeFacts facts, String by) {
        Instant now = clock.instant();
        if (facts.at().isAfter(now.plus(CLOCKS_MAY_DIFFER))) {
            throw ProblemException.ofField("at", "must not be in the future, but was " + facts.at());
        }
        return told(site, subject, facts, by, now);
    }

    /** The outcome, whose id follows from the site and the sender's name for it, so that the same name finds it again. */
    public static ToldOutcome told(SiteId site, OutcomeSubject subject, OutcomeFacts facts, String by, Instant now) {
        return new ToldOutcome(
                new OutcomeId("o-" + Sha256.of(site + "\n" + facts.name()).substring(0, ID_LENGTH)),
                site,
                subject,
                facts,
                fingerprint(subject, facts),
                by,
                now);
    }

    /** Of what a sender says, to tell it from something else. */
    public static String fingerprint(OutcomeSubject subject, OutcomeFacts facts) {
        return Sha256.of(words(subject) + "\n" + facts);
    }

    private static String words(OutcomeSubject subject) {
        return switch (subject) {
            case Named named -> named.response().value();
            case LastOfCaller last ->
                String.join(
                        "\n",
                        last.caller().value(),
                        last.by().toString(),
                        last.within().toString());
        };
    }
}
