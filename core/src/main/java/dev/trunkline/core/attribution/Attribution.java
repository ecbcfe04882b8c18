package dev.trunkline.core.attribution;

import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.visit.VisitId;
import org.jspecify.annotations.Nullable;

/** The outcome for a response: where it came from, or why that can't be said. */
public sealed interface Attribution {
    /**
     * It came from here.
     *
     * @param campaign empty when the visit named none; the same for source, medium and keyword
     * @param visit null when only the channel is known
     * @param lease null when no lease was involved
     * @param confidence above 0, at most 1
     * @param candidates who else may have called; none when that is out of the question
     */
    record Attributed(
            AttributionMethod method,
            String channel,
            String source,
            String medium,
            String campaign,
            String keyword,
            @Nullable VisitId visit,
            @Nullable LeaseId lease,
            double confidence,
            Candidates candidates)
            implements Attribution {
        /**
         * Below this, the caller may well be somebody else. One in a thousand, so that at most so many calls are wrong without a word,
         * whatever the pool (docs/benchmarks.md, Traffic, has the measurement).
         */
        public static final double CERTAIN = 0.999;

        public Attributed {
            if (!(confidence > 0 && confidence <= 1)) {
                throw new IllegalArgumentException("A confidence is above 0 and at most 1, but was " + confidence);
            }
        }

        /** Of one visit, or of a channel. */
        public Attributed(
                AttributionMethod method,
                String channel,
                String source,
                String medium,
                String campaign,
                String keyword,
                @Nullable VisitId visit,
                @Nullable LeaseId lease,
                double confidence) {
            this(method, channel, source, medium, campaign, keyword, visit, lease, confidence, Candidates.NONE);
        }

        /** The same, but for who else may have called. */
        Attributed alone() {
            return new Attributed(method, channel, source, medium, campaign, keyword, visit, lease, confidence);
        }

        /** Whether others who saw the number may well have called instead. */
        public boolean isUncertain() {
            return confidence < CERTAIN;
        }
    }

    /** Nobody can say, and this is why. */
    record Unattributed(UnattributedReason reason) implements Attribution {}

    /** It was not judged, and this is why; never to be read as unattributed. */
    record NotEvaluated(String cause) implements Attribution {}
}
