package dev.trunkline.app.response;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.response.JudgedResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision, as the page of a response shows it. */
record VerdictView(
        OutcomeView outcome,
        @Nullable String reason,
        String method,
        String channel,
        int channelColor,
        String source,
        String medium,
        String campaign,
        String keyword,
        boolean qualified,
        String value,
        String confidence,
        String confidenceWhy,
        boolean uncertain,
        @Nullable String visit,
        @Nullable String lease,
        int ruleSetVersion,
        List<FiredRule> rules,
        String decidedAt,
        @Nullable String run) {

    static VerdictView of(JudgedResponse judged, SiteTimes times) {
        Decision decision = judged.current();
        Attributed from = decision.outcome() instanceof Attributed attributed ? attributed : null;
        return new VerdictView(
                OutcomeView.of(judged.response(), decision),
                reason(decision),
                from == null ? "–" : method(from.method()),
                decision.channel(),
                ChannelColors.of(decision.channel()),
                from == null ? "" : from.source(),
                from == null ? "" : from.medium(),
                from == null ? "" : from.campaign(),
                from == null ? "" : from.keyword(),
                decision.qualification().qualified(),
                ResponseRow.value(decision),
                from == null ? "–" : String.format(Locale.ROOT, "%.3f", from.confidence()),
                from == null ? "" : confidenceWhy(from),
                from != null && from.isUncertain(),
                from == null || from.visit() == null ? null : from.visit().value(),
                from == null || from.lease() == null ? null : from.lease().toString(),
                decision.ruleSetVersion(),
                fired(decision.rules()),
                times.brief(decision.decidedAt()),
                decision.run() == null ? null : decision.run().value());
    }

    private static @Nullable String reason(Decision decision) {
        return switch (decision.outcome()) {
            case Attributed attributed -> null;
            case Unattributed unattributed -> unattributed.reason().sentence();
            case NotEvaluated notEvaluated -> notEvaluated.cause();
        };
    }

    private static String method(AttributionMethod method) {
        return switch (method) {
            case SESSION -> "by the lease of its number";
            case CHANNEL -> "by its channel number";
            case OVERFLOW -> "by the overflow number";
            case FORM -> "by the visit of the form";
            case EMAIL -> "by the visit of the click";
        };
    }

    private static String confidenceWhy(Attributed from) {
        return switch (from.method()) {
            case SESSION ->
                from.isUncertain()
                        ? "somebody who held the number before may have called, or somebody who never did"
                        : "one visitor held the number";
            case CHANNEL -> "only this channel sees the number";
            case OVERFLOW ->
                from.isUncertain()
                        ? "others who were shown the number may have called, or somebody who never was"
                        : "one visitor was shown the number";
            case FORM -> "sent from the page itself";
            case EMAIL -> "clicked on the page itself";
        };
    }

    private static List<FiredRule> fired(RulesFired rules) {
        return Stream.of(
                        new FiredRule("Channel", rules.channel()),
                        new FiredRule("Campaign", rules.campaign()),
                        new FiredRule("Number", rules.number()),
                        new FiredRule("Qualification", rules.qualification()))
                .filter(fired -> !fired.rule().isEmpty())
                .toList();
    }

    /** The rule that decided a stage. */
    record FiredRule(String stage, String rule) {}
}
