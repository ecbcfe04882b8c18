package dev.trunkline.core.attribution;

import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What an earlier response from the same telephone says of those who were shown a number: whoever made that one made this one, too, but
 * for one in a hundred, who shares the telephone with another (a household, an office); that share is an assumption. The earlier verdict
 * counts with all its doubts, so a second call to the same number is no surer than the first. It speaks for the visitor's last hold of the
 * number, however long ago that was: people dial again what their telephone lists.
 */
final class SameTelephone {
    private static final double SAME_CALLER = 0.99;

    private final double[] shares;

    private SameTelephone(double[] shares) {
        this.shares = shares;
    }

    /** Nobody is known to have used the telephone. */
    static SameTelephone unknown(List<Holder> holders) {
        return new SameTelephone(new double[holders.size()]);
    }

    /**
     * What these visits say.
     *
     * @param holders newest first
     * @param earlier the visits that the earlier response may have come from
     * @param visitors of visits, as far as they are known
     */
    static SameTelephone of(List<Holder> holders, List<EarlierVisit> earlier, Map<VisitId, VisitorId> visitors) {
        double[] shares = new double[holders.size()];
        for (EarlierVisit visit : earlier) {
            VisitorId visitor = visitors.get(visit.visit());
            OptionalInt last = IntStream.range(0, shares.length)
                    .filter(i -> holders.get(i).isOf(visit.visit(), visitor, visitors))
                    .findFirst();
            last.ifPresent(i -> shares[i] += visit.weight());
        }
        return new SameTelephone(shares);
    }

    /** Whether it speaks for the holder. */
    boolean speaksFor(int holder) {
        return shares[holder] > 0;
    }

    /** How likely each is with what it says, given how likely each is without, and after them those who are no holders. */
    double[] with(double[] without) {
        double[] with = without.clone();
        double said = SAME_CALLER * Arrays.stream(shares).sum();
        for (int i = 0; i < with.length; i++) {
            with[i] *= 1 - said;
        }
        for (int i = 0; i < shares.length; i++) {
            with[i] += SAME_CALLER * shares[i];
        }
        return with;
    }
}
