package dev.trunkline.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.leasing.LeaseBudget;
import dev.trunkline.core.site.SiteId;

/** So many numbers for one place, which every call must name. */
final class FixedBudget implements LeaseBudget {
    private final String place;
    private int left;

    FixedBudget(String place, int left) {
        this.place = place;
        this.left = left;
    }

    void leave(int numbers) {
        left = numbers;
    }

    int left() {
        return left;
    }

    @Override
    public boolean take(SiteId site, String from) {
        assertThat(from).isEqualTo(place);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }

    @Override
    public void giveBack(SiteId site, String to) {
        left++;
    }
}
