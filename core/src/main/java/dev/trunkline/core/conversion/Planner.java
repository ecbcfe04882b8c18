package dev.trunkline.core.conversion;

import dev.trunkline.core.conversion.Plan.Obstacle;
import dev.trunkline.core.conversion.Plan.Step;
import dev.trunkline.core.response.ResponseId;
import java.time.Duration;
import java.time.Instant;

/**
 * Finds the difference between what a platform should know of a response and what the ledger says that it knows, and sends that
 * difference where the platform's windows allow it. Pure: the same facts give the same plan, and once a plan is carried out the next
 * one is empty. Thread-safe.
 */
public final class Planner {
    /** After this, Google Analytics no longer joins an event to the session it came from. */
    private static final Duration GA_SESSION = Duration.ofHours(24);

    private static final String LATE_FOR_SESSION =
            "Sent more than 24 hours after the session began, so Google Analytics does not join it to that session.";

    private final PlatformRules rules;

    public Planner(PlatformRules rules) {
        this.rules = rules;
    }

    /** What to send now. */
    public Plan plan(ResponseId response, Wanted wanted, Knowledge known, Instant now) {
        if (known.inFlight()) {
            return Plan.NOTHING;
        }
        Conversion current = known.current();
        return switch (wanted) {
            case Wanted.Open open -> Plan.NOTHING;
            case Wanted.Absent absent -> current == null ? Plan.NOTHING : takeBack(known, current, now);
            case Wanted.Withheld withheld ->
                current == null
                        ? Plan.blocked(withheld.reason())
                        : takeBack(known, current, now).with(withheld.reason());
            case Wanted.Told told ->
                current == null
                        ? send(response, told.conversion(), known, now)
                        : correct(response, told.conversion(), known, current, now);
        };
    }

    private Plan send(ResponseId response, Conversion wanted, Knowledge known, Instant now) {
        if (rules.clickAge() != null
                && !wanted.clickedAt().plus(rules.clickAge()).isAfter(now)) {
            return Plan.blocked(ObstacleReason.CLICK_TOO_OLD);
        }
        if (rules.conversionAge() != null
                && wanted.at().plus(rules.conversionAge()).isBefore(now)) {
            return Plan.blocked(ObstacleReason.CONVERSION_TOO_OLD);
        }
        // A platform that goes by click and time would take the same conversion for the one that was taken back.
        Conversion what = rules.named() ? wanted : wanted.at(wanted.at().plusSeconds(known.sends()));
        String order = known.sends() == 0 ? response.value() : response.value() + "-" + (known.sends() + 1);
        return unlessRefused(new Step(EntryKind.CONVERSION, order, what, remark(wanted, now)), known);
    }

    private static String remark(Conversion wanted, Instant now) {
        boolean late = !wanted.fact(ConversionFact.GA_SESSION).isEmpty()
                && wanted.clickedAt().plus(GA_SESSION).isBefore(now);
        return late ? LATE_FOR_SESSION : "";
    }

    private Plan correct(ResponseId response, Conversion wanted, Knowledge known, Conversion current, Instant now) {
        if (isSameOrigin(current, wanted)) {
            return current.isWorthAsMuchAs(wanted)
                    ? Plan.NOTHING
                    : adjust(EntryKind.RESTATE, current.worth(wanted), known, current, now);
        }
        Plan back = adjust(EntryKind.RETRACT, current, known, current, now);
        return back.obstacle() != null ? back : back.then(send(response, wanted, known, now));
    }

    private boolean isSameOrigin(Conversion current, Conversion wanted) {
        return current.click().equals(wanted.click())
                && (!rules.everything() || current.factsBesideWorth().equals(wanted.factsBesideWorth()));
    }

    /** Where nothing can be taken back, the value at least becomes nothing. */
    private Plan takeBack(Knowledge known, Conversion current, Instant now) {
        if (rules.retract() != null || rules.restate() == null || current.isWorthNothing()) {
            return adjust(EntryKind.RETRACT, current, known, current, now);
        }
        return adjust(EntryKind.RESTATE, current.worthless(), known, current, now)
                .with(ObstacleReason.CANNOT_RETRACT);
    }

    private Plan adjust(EntryKind kind, Conversion what, Knowledge known, Conversion current, Instant now) {
        AdjustmentWindow window = kind == EntryKind.RESTATE ? rules.restate() : rules.retract();
        if (window == null) {
            return Plan.blocked(
                    kind == EntryKind.RESTATE ? ObstacleReason.CANNOT_RESTATE : ObstacleReason.CANNOT_RETRACT);
        }
        if (window.isPast(current.at(), now)) {
            return Plan.blocked(ObstacleReason.TOO_LATE);
        }
        Instant opens = window.opens(current.at(), sentAt(known, current));
        return opens.isAfter(now)
                ? Plan.blocked(new Obstacle(ObstacleReason.TOO_EARLY, opens, ""))
                : unlessRefused(new Step(kind, known.order(), what, ""), known);
    }

    private static Instant sentAt(Knowledge known, Conversion current) {
        return known.sentAt() == null ? current.at() : known.sentAt();
    }

    private static Plan unlessRefused(Step step, Knowledge known) {
        LedgerEntry refused = known.refused();
        return refused != null && saysTheSame(refused, step)
                ? Plan.blocked(new Obstacle(ObstacleReason.REFUSED, null, refused.detail()))
                : Plan.of(step);
    }

    private static boolean saysTheSame(LedgerEntry refused, Step step) {
        return refused.kind() == step.kind()
                && refused.what().click().equals(step.what().click())
                && refused.what().isWorthAsMuchAs(step.what());
    }
}
