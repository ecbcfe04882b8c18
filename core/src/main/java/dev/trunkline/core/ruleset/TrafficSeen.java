package dev.trunkline.core.ruleset;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the rules of one rule set met in a part of its traffic. The parts of a period add up in any order, as long as all are of the
 * same rule texts. Immutable.
 *
 * @param stages only those that evaluated something
 */
public record TrafficSeen(Map<RuleStage, StageSeen> stages) {
    /** Nothing yet. */
    public static final TrafficSeen NONE = new TrafficSeen(Map.of());

    public TrafficSeen {
        Map<RuleStage, StageSeen> met = new HashMap<>(stages);
        met.values().removeIf(seen -> seen.facts() == 0);
        stages = Map.copyOf(met);
    }

    /** What was seen in this part or the other. */
    public TrafficSeen plus(TrafficSeen other) {
        Map<RuleStage, StageSeen> sum = new EnumMap<>(RuleStage.class);
        sum.putAll(stages);
        other.stages.forEach((stage, seen) -> sum.merge(stage, seen, StageSeen::plus));
        return new TrafficSeen(sum);
    }

    /** What was seen in these stages alone. */
    public TrafficSeen only(Set<RuleStage> some) {
        Map<RuleStage, StageSeen> kept = new HashMap<>(stages);
        kept.keySet().retainAll(some);
        return new TrafficSeen(kept);
    }

    /** What was seen in a stage. */
    public StageSeen stage(RuleStage stage) {
        return stages.getOrDefault(stage, StageSeen.NONE);
    }

    /**
     * What the rules of one stage met. Store the sets as {@link BitSet#toLongArray()}.
     *
     * @param facts how many were evaluated
     * @param fired the ranks of the rules that matched at least one
     * @param seenValues the numbers of the values, of those that rules ask for, that at least one carried; the numbers hang on the
     *     rule texts alone
     */
    public record StageSeen(long facts, BitSet fired, BitSet seenValues) {
        static final StageSeen NONE = new StageSeen(0, new BitSet(), new BitSet());

        public StageSeen {
            fired = copy(fired);
            seenValues = copy(seenValues);
        }

        @Override
        public BitSet fired() {
            return copy(fired);
        }

        @Override
        public BitSet seenValues() {
            return copy(seenValues);
        }

        StageSeen plus(StageSeen other) {
            BitSet allFired = copy(fired);
            allFired.or(other.fired);
            BitSet allSeen = copy(seenValues);
            allSeen.or(other.seenValues);
            return new StageSeen(facts + other.facts, allFired, allSeen);
        }

        private static BitSet copy(BitSet bits) {
            return (BitSet) bits.clone();
        }
    }
}
