package dev.trunkline.core.attribution;

import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighs those who were shown a number by what speaks for each, by Bayes' theorem: the weight of one is its share of the sum over all
 * ({@link Evidence}), moved by what is known of the caller ({@link SameTelephone}), in thousandths. The likeliest has 50 at least, since a
 * visit that is named is never out of the question.
 *
 * @param likeliest the newest of those that are equally likely
 * @param thousandths how likely that is
 */
record Weighing(Holder likeliest, int thousandths, Candidates candidates) {
    private static final int LEAST = 50;
    private static final int MOST_KEPT = 5;

    /**
     * Weighs these.
     *
     * @param holders newest first; one at least
     * @param site whose visits may be named
     */
    static Weighing of(List<Holder> holders, Evidence evidence, SameTelephone telephone, SiteId site) {
        double[] shares = telephone.with(shares(holders, evidence));
        int nobody = holders.size();
        int best = IntStream.range(0, nobody)
                .reduce((one, other) -> shares[other] > shares[one] ? other : one)
                .orElseThrow();
        int ofBest = Math.max(LEAST, (int) Math.round(shares[best] * Candidates.ALL));
        if (ofBest == Candidates.ALL) {
            return new Weighing(holders.get(best), ofBest, Candidates.NONE);
        }
        double[] rest = shares.clone();
        rest[best] = 0;
        int[] weights = apportion(Candidates.ALL - ofBest, rest);
        weights[best] = ofBest;
        return new Weighing(holders.get(best), ofBest, candidates(holders, weights, best, evidence, telephone, site));
    }

    /** The weight of the likeliest, from 0.05 to 1. */
    double confidence() {
        return (double) thousandths / Candidates.ALL;
    }

    /** Of each holder and, at the end, of those who are none. */
    private static double[] shares(List<Holder> holders, Evidence evidence) {
        double[] shares = new double[holders.size() + 1];
        for (int i = 0; i < holders.size(); i++) {
            shares[i] = evidence.of(holders.get(i));
        }
        shares[holders.size()] = evidence.ofStrays();
        double greatest = Arrays.stream(shares).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - greatest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** Whole numbers that add up to this and are nearest to the shares: each rounded down, then those that lost most up. */
    private static int[] apportion(int total, double[] shares) {
        double all = Arrays.stream(shares).sum();
        int[] whole = new int[shares.length];
        double[] lost = new double[shares.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            double exact = total * shares[i] / all;
            whole[i] = (int) exact;
            lost[i] = exact - whole[i];
            left -= whole[i];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -lost[i]))
                .limit(left)
                .forEach(i -> whole[i]++);
        return whole;
    }

    private static Candidates candidates(
            List<Holder> holders, int[] weights, int best, Evidence evidence, SameTelephone telephone, SiteId site) {
        List<Integer> kept = IntStream.range(0, holders.size())
                .filter(i ->
                        weights[i] > 0 && (i == best || holders.get(i).site().equals(site)))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> i == best ? 0 : 1)
                        .thenComparing(i -> -weights[i])
                        .thenComparing(i -> i))
                .limit(MOST_KEPT)
                .toList();
        List<Candidate> likeliest = kept.stream()
                .map(i -> candidate(holders.get(i), weights[i], evidence, telephone.speaksFor(i)))
                .toList();
        int named = likeliest.stream().mapToInt(Candidate::thousandths).sum();
        int nobody = weights[holders.size()];
        return new Candidates(likeliest, Candidates.ALL - named - nobody, nobody);
    }

    private static Candidate candidate(Holder holder, int weight, Evidence evidence, boolean sameCaller) {
        List<CandidateReason> reasons = new ArrayList<>();
        reasons.add(evidence.hold(holder));
        if (evidence.click(holder).isPresent()) {
            reasons.add(CandidateReason.CLICKED);
        }
        if (sameCaller) {
            reasons.add(CandidateReason.SAME_CALLER);
        }
        if (evidence.isInArea(holder)) {
            reasons.add(CandidateReason.SAME_AREA);
        }
        return new Candidate(holder.visit(), holder.lease(), holder.from(), weight, reasons);
    }
}
