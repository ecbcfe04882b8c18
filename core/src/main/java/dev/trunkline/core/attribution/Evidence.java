package dev.trunkline.core.attribution;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How much speaks for each of those who may have called, as the logarithm of a likelihood; only differences mean anything. The newest
 * holder's arrival alone is 0.
 *
 * <p><b>Arrival.</b> The delay from arrival to call is taken to be exponential with the site's mean m, so who arrived at a calls at t
 * with a density in proportion to exp(−(t − a)/m) (docs/benchmarks.md, Traffic, measures how true that is).
 *
 * <p><b>Strays</b> were never shown the number: they dial it out of notes, out of print, by mistake. While the newest holder's page is to
 * show it, they don't count; from the end u of that they weigh one in a thousand of the newest holder, who fades from there as
 * exp(−(t − u)/m). That is all that the overlap of a lease with the call says: whose page was hidden when the call began has called as
 * often as whose page was open, until somebody measures another share.
 *
 * <p><b>A click</b> on the number's {@code tel:} link at c makes it unimportant when the visitor arrived. A share k of clicks becomes a
 * call, after an exponential delay with a mean d; a share r of visitors calls at all, so a fresh visitor calls with the density r/m. The
 * clicker's likelihood is therefore (k/d)·exp(−(t − c)/d) to r/m: 370 to 1 after two seconds, 270 after five, even after a minute.
 * Nobody has published k, d and r for this; a half, ten seconds and a tenth are assumptions.
 *
 * <p><b>The area</b> of the caller's number is what {@link SameArea} makes of it.
 */
final class Evidence {
    /** A click longer before the call than this says nothing. */
    static final Duration CLICK_COUNTS_FOR = Duration.ofMinutes(2);

    /** The share of the likeliest below which nobody gets as much as a thousandth, whatever the area says. */
    private static final double OUT_OF_QUESTION = Math.log(0.0001);

    private static final double STRAYS = Math.log(0.001);
    private static final double CLICKS_THAT_CALL = 0.5;
    private static final Duration CLICK_TO_CALL = Duration.ofSeconds(10);
    private static final double VISITORS_THAT_CALL = 0.1;

    private final Instant call;
    private final Holder newest;
    private final Duration callDelay;
    private final SameArea area;

    /**
     * What is known of those who may have called.
     *
     * @param holders newest first; one at least
     */
    Evidence(Instant call, List<Holder> holders, Duration callDelay) {
        this(call, holders.getFirst(), callDelay, SameArea.unknown());
    }

    private Evidence(Instant call, Holder newest, Duration callDelay, SameArea area) {
        this.call = call;
        this.newest = newest;
        this.callDelay = callDelay;
        this.area = area;
    }

    /** The same, and what the area says. */
    Evidence with(SameArea known) {
        return new Evidence(call, newest, callDelay, known);
    }

    /** How long before the newest somebody must have come to be out of the question without a click. */
    static Duration reach(Duration callDelay) {
        return Duration.ofMillis((long) (-OUT_OF_QUESTION * callDelay.toMillis()));
    }

    /** Those of them of whom it may matter where they were; nobody when all but one are out of the question. */
    List<Holder> inQuestion(List<Holder> holders) {
        double most = holders.stream().mapToDouble(this::of).max().orElse(0);
        List<Holder> likely = holders.stream()
                .filter(holder -> of(holder) >= most + OUT_OF_QUESTION)
                .toList();
        return likely.size() > 1 ? likely : List.of();
    }

    double of(Holder holder) {
        double arrival = -inCallDelays(holder.from(), newest.from());
        return area.of(holder.visit())
                + click(holder).map(click -> logOfSum(arrival, ofClick(click))).orElse(arrival);
    }

    boolean isInArea(Holder holder) {
        return area.speaksFor(holder.visit());
    }

    /** The click that counts. */
    Optional<Instant> click(Holder holder) {
        return holder.lastClick(call).filter(click -> click.isAfter(call.minus(CLICK_COUNTS_FOR)));
    }

    /** How the holder had the number. */
    CandidateReason hold(Holder holder) {
        if (holder.lease() == null) {
            return CandidateReason.SHOWN_OVERFLOW;
        }
        return call.isBefore(holder.until()) ? CandidateReason.HAD_NUMBER : CandidateReason.HAD_NUMBER_BEFORE;
    }

    private double ofClick(Instant click) {
        double toFreshVisitor = CLICKS_THAT_CALL / CLICK_TO_CALL.toMillis() * callDelay.toMillis() / VISITORS_THAT_CALL;
        double waited = (double) Duration.between(click, call).toMillis() / CLICK_TO_CALL.toMillis();
        return Math.log(toFreshVisitor) - waited + inCallDelays(newest.from(), call);
    }

    double ofStrays() {
        return call.isBefore(newest.until()) ? Double.NEGATIVE_INFINITY : STRAYS + inCallDelays(newest.until(), call);
    }

    private double inCallDelays(Instant from, Instant to) {
        return (double) Duration.between(from, to).toMillis() / callDelay.toMillis();
    }

    private static double logOfSum(double one, double other) {
        double greater = Math.max(one, other);
        return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
    }
}
