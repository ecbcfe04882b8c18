package dev.trunkline.app.response;

import dev.trunkline.app.number.NumberDisplay;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.visit.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened before and during a response, oldest first. */
final class Timeline {
    private Timeline() {}

    static List<Step> of(JudgedResponse judged, @Nullable Visit visit, @Nullable Lease lease, SiteTimes times) {
        Response response = judged.response();
        List<Step> steps = new ArrayList<>();
        if (visit != null) {
            String referrer = visit.referrer().isEmpty() ? "no referrer" : "from " + visit.referrer();
            steps.add(new Step(at(visit.at(), response, times), "eye", "Arrived, " + referrer, visit.landingUrl()));
        }
        if (lease != null) {
            steps.add(new Step(
                    at(lease.from(), response, times),
                    "hash",
                    "Leased " + NumberDisplay.national(lease.id().number()),
                    "until " + times.brief(lease.until()) + ", pool " + lease.pool()));
        }
        if (lease != null) {
            lease.clicks().stream()
                    .filter(click -> !click.isAfter(response.startedAt()))
                    .max(Instant::compareTo)
                    .ifPresent(
                            click -> steps.add(new Step(at(click, response, times), "link", "Clicked the number", "")));
        }
        steps.add(new Step(times.time(response.startedAt()), icon(response), title(response), during(response, lease)));
        if (response.progress().status().isFinal() && response.kind() == ResponseKind.CALL) {
            String ended = ended(response.progress());
            steps.add(new Step(
                    times.time(response.startedAt().plus(response.progress().talk())), "check", ended, ""));
        }
        judged.outcomes().reversed().forEach(outcome -> steps.add(later(outcome, response, times)));
        return steps;
    }

    private static String ended(CallProgress progress) {
        if (progress.answered()) {
            return "Talked for " + SiteTimes.minutes(progress.talk());
        }
        return progress.hasVoicemail() ? "Nobody answered, left a message" : "Nobody answered";
    }

    private static Step later(Outcome outcome, Response response, SiteTimes times) {
        OutcomeFacts facts = outcome.facts();
        String sold = ResponseRow.sold(facts);
        String title = switch (facts.kind()) {
            case SALE -> sold.isEmpty() ? "Sale" : "Sale, " + sold;
            case LOST -> "Lost";
            case OPEN -> "Open again";
        };
        return new Step(
                at(facts.at(), response, times),
                facts.kind() == OutcomeKind.LOST ? "x" : "check",
                title,
                "told by " + outcome.by() + ", " + times.brief(outcome.toldAt()));
    }

    /** The time alone on the day of the response. */
    private static String at(Instant instant, Response response, SiteTimes times) {
        return times.day(instant).equals(times.day(response.startedAt())) ? times.time(instant) : times.brief(instant);
    }

    private static String icon(Response response) {
        return switch (response.kind()) {
            case CALL, TEXT -> "phone";
            case FORM -> "link";
            case EMAIL -> "EMAIL";
        };
    }

    private static String title(Response response) {
        return switch (response.kind()) {
            case CALL -> "Called";
            case TEXT -> "Sent a text";
            case FORM -> "Sent a form";
            case EMAIL -> "Clicked an e-mail address";
        };
    }

    private static String during(Response response, @Nullable Lease lease) {
        if (lease == null) {
            return "";
        }
        return lease.runsAt(response.startedAt())
                ? "while the number was this visitor's"
                : "after the lease had ended and before the number was leased again";
    }

    /** A step. */
    record Step(String time, String icon, String title, String detail) {}
}
