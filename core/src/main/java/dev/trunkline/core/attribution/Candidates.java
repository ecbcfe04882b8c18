package dev.trunkline.core.attribution;

import java.util.List;

/**
 * Who may have called, in thousandths that add up to exactly 1000.
 *
 * @param likeliest the few visits that are likeliest, the attributed one first, then by weight
 * @param others of all other visits together
 * @param nobody of callers who were never shown the number
 */
public record Candidates(List<Candidate> likeliest, int others, int nobody) {
    /** Whoever is sure to have called, or nobody asked. */
    public static final Candidates NONE = new Candidates(List.of(), 0, 0);

    /** What all weights add up to. */
    public static final int ALL = 1_000;

    public Candidates {
        likeliest = List.copyOf(likeliest);
        int all = likeliest.stream().mapToInt(Candidate::thousandths).sum() + others + nobody;
        if (all != (likeliest.isEmpty() ? 0 : ALL)) {
            throw new IllegalArgumentException("The weights of candidates add up to " + ALL + ", but were " + all);
        }
    }

    /** Whether somebody else than one visit may have called. */
    public boolean isEmpty() {
        return likeliest.isEmpty();
    }
}
