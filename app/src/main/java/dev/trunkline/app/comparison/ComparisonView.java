package dev.trunkline.app.comparison;

import dev.trunkline.app.ruleset.ProblemView;
import dev.trunkline.core.comparison.Aspect;
import dev.trunkline.core.comparison.ChangeExample;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonReport;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.PoolDemand;
import dev.trunkline.core.comparison.PoolLoad;
import dev.trunkline.core.comparison.RuleSource;
import dev.trunkline.core.comparison.RuleUse;
import dev.trunkline.core.comparison.SubjectReport;
import dev.trunkline.core.comparison.Worth;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A comparison as the API answers it; the counts are all 0 until it is complete. */
record ComparisonView(
        String id,
        String site,
        RunStatus status,
        Instant from,
        Instant to,
        SourceView base,
        SourceView candidate,
        String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String failure,
        long visitsRead,
        long responsesRead,
        SubjectView visits,
        SubjectView responses,
        Worth worth,
        List<PoolView> pools,
        List<RuleView> rules,
        List<ProblemView> findings) {
    static ComparisonView of(Comparison comparison) {
        ComparisonRequest request = comparison.request();
        ComparisonReport report = comparison.report();
        return new ComparisonView(
                comparison.id().value(),
                request.site().key(),
                comparison.status(),
                request.from(),
                request.to(),
                SourceView.of(request.base()),
                SourceView.of(request.candidate()),
                request.requestedBy(),
                comparison.requestedAt(),
                comparison.startedAt(),
                comparison.endedAt(),
                comparison.failure(),
                comparison.visitsRead(),
                comparison.responsesRead(),
                SubjectView.of(report.visits()),
                SubjectView.of(report.responses()),
                report.worth(),
                report.pools().stream().map(PoolView::of).toList(),
                report.rules().stream().map(RuleView::of).toList(),
                report.findings().stream().map(ProblemView::of).toList());
    }

    /**
     * Where rules come from.
     *
     * @param version null for a draft
     * @param draftRevision null for a version
     */
    record SourceView(@Nullable Integer version, @Nullable Long draftRevision) {
        static SourceView of(RuleSource source) {
            return switch (source) {
                case RuleSource.Version version -> new SourceView(version.number(), null);
                case RuleSource.Draft draft -> new SourceView(null, draft.revision());
            };
        }
    }

    /** What became of visits or responses. */
    record SubjectView(
            long read,
            long changed,
            long unchanged,
            long failed,
            Map<String, Long> changedIn,
            Map<String, List<RunMove>> moves,
            List<ExampleView> examples) {
        static SubjectView of(SubjectReport report) {
            return new SubjectView(
                    report.counts().read(),
                    report.counts().changed(),
                    report.counts().unchanged(),
                    report.counts().failed(),
                    byKey(report.changed()),
                    byKey(report.moves()),
                    report.examples().stream().map(ExampleView::of).toList());
        }

        private static <T> Map<String, T> byKey(Map<Aspect, T> byAspect) {
            Map<String, T> byKey = new TreeMap<>();
            byAspect.forEach((aspect, value) -> byKey.put(aspect.key(), value));
            return byKey;
        }
    }

    /** One that changed. */
    record ExampleView(String id, String aspect, String before, String after) {
        static ExampleView of(ChangeExample example) {
            return new ExampleView(example.id(), example.aspect().key(), example.before(), example.after());
        }
    }

    /** A pool against what would be asked of it. */
    record PoolView(String pool, int size, PoolLoad base, PoolLoad candidate) {
        static PoolView of(PoolDemand demand) {
            return new PoolView(demand.pool().key(), demand.size(), demand.base(), demand.candidate());
        }
    }

    /** How often a rule decided; an empty rule where none of the stage did. */
    record RuleView(String stage, String rule, long base, long candidate) {
        static RuleView of(RuleUse use) {
            return new RuleView(use.stage().key(), use.rule(), use.base(), use.candidate());
        }
    }
}
