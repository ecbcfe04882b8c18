package dev.trunkline.app.response;

import dev.trunkline.app.response.CandidatesView.CandidateView;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Attribution.NotEvaluated;
import dev.trunkline.core.attribution.Attribution.Unattributed;
import dev.trunkline.core.attribution.AttributionMethod;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.RulesFired;
import dev.trunkline.core.attribution.UnattributedReason;
import dev.trunkline.core.outcome.Outcome;
import dev.trunkline.core.outcome.OutcomeFacts;
import dev.trunkline.core.outcome.OutcomeKind;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKind;
import dev.trunkline.core.response.SpamMark;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response as the API answers it.
 *
 * @param outcome what became of it later; null when nobody told
 * @param outcomes all that was told, the one that counts first
 */
record ResponseView(
        String id,
        String site,
        ResponseKind kind,
        Instant startedAt,
        long durationSeconds,
        boolean answered,
        String status,
        @Nullable String trackingNumber,
        String caller,
        String externalId,
        boolean firstTime,
        List<RecordingView> recordings,
        CallerKind callerKind,
        List<SpamMark> spam,
        AttributionView attribution,
        List<AttributionView> history,
        @Nullable OutcomeTold outcome,
        List<OutcomeTold> outcomes) {

    static ResponseView of(JudgedResponse judged, List<Decision> history) {
        Response response = judged.response();
        List<OutcomeTold> outcomes =
                judged.outcomes().stream().map(OutcomeTold::of).toList();
        return new ResponseView(
                response.id().value(),
                response.site().key(),
                response.kind(),
                response.startedAt(),
                response.progress().talk().toSeconds(),
                response.progress().answered(),
                response.progress().status().name(),
                response.trackingNumber() == null
                        ? null
                        : response.trackingNumber().e164(),
                response.caller().masked(),
                response.externalId(),
                response.firstTime(),
                response.progress().recordings().stream().map(RecordingView::of).toList(),
                response.callerFacts().kind(),
                SpamMark.of(response),
                AttributionView.of(judged.current()),
                history.stream()
                        .filter(decision ->
                                !decision.id().equals(judged.current().id()))
                        .map(AttributionView::of)
                        .toList(),
                outcomes.isEmpty() ? null : outcomes.getFirst(),
                outcomes);
    }

    /** An outcome as the API answers it, by the names that {@code POST /v1/outcomes} takes; what it does not say is null. */
    record OutcomeTold(
            String id,
            OutcomeKind outcome,
            @Nullable BigDecimal value,
            @Nullable String currency,
            Instant at,
            String toldBy,
            Instant toldAt) {
        static OutcomeTold of(Outcome told) {
            OutcomeFacts facts = told.facts();
            return new OutcomeTold(
                    facts.name(),
                    facts.kind(),
                    facts.value(),
                    facts.currency().isEmpty() ? null : facts.currency(),
                    facts.at(),
                    told.by(),
                    told.toldAt());
        }
    }

    /**
     * A recording as the API answers it.
     *
     * @param voicemail whether the caller left a message; otherwise it is the talk
     */
    record RecordingView(String url, long seconds, boolean voicemail) {
        static RecordingView of(Recording recording) {
            return new RecordingView(
                    recording.url().toString(), recording.length().toSeconds(), recording.voicemail());
        }
    }

    /** A decision as the API answers it; what an outcome does not have is null. */
    record AttributionView(
            String outcome,
            @Nullable UnattributedReason reason,
            @Nullable String cause,
            @Nullable AttributionMethod method,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String medium,
            @Nullable String campaign,
            @Nullable String keyword,
            boolean qualified,
            BigDecimal value,
            @Nullable Double confidence,
            boolean uncertain,
            @Nullable String visit,
            @Nullable String lease,
            List<CandidateView> candidates,
            BigDecimal weightOfOtherVisits,
            BigDecimal weightOfNobody,
            int ruleSetVersion,
            RulesFired rules,
            Instant decidedAt,
            @Nullable String run) {

        static AttributionView of(Decision decision) {
            return switch (decision.outcome()) {
                case Attributed a -> attributed(a, decision);
                case Unattributed u -> plain("UNATTRIBUTED", u.reason(), null, decision);
                case NotEvaluated n -> plain("NOT_EVALUATED", null, n.cause(), decision);
            };
        }

        private static AttributionView attributed(Attributed a, Decision decision) {
            CandidatesView candidates = CandidatesView.of(a);
            return new AttributionView(
                    "ATTRIBUTED",
                    null,
                    null,
                    a.method(),
                    a.channel(),
                    a.source(),
                    a.medium(),
                    a.campaign(),
                    a.keyword(),
                    decision.qualification().qualified(),
                    decision.qualification().value(),
                    a.confidence(),
                    a.isUncertain(),
                    a.visit() == null ? null : a.visit().value(),
                    a.lease() == null ? null : a.lease().toString(),
                    candidates.visits(),
                    candidates.otherVisits(),
                    candidates.nobody(),
                    decision.ruleSetVersion(),
                    decision.rules(),
                    decision.decidedAt(),
                    run(decision));
        }

        private static AttributionView plain(
                String outcome, @Nullable UnattributedReason reason, @Nullable String cause, Decision decision) {
            return new AttributionView(
                    outcome,
                    reason,
                    cause,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    decision.qualification().qualified(),
                    decision.qualification().value(),
                    null,
                    false,
                    null,
                    null,
                    List.of(),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    decision.ruleSetVersion(),
                    decision.rules(),
                    decision.decidedAt(),
                    run(decision));
        }

        private static @Nullable String run(Decision decision) {
            return decision.run() == null ? null : decision.run().value();
        }
    }
}
