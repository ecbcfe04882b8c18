package dev.trunkline.core.leasing;

import dev.trunkline.core.site.SiteId;

/**
 * How many numbers may be taken from one place of the network before any of their pages was heard of: what keeps one visitor with
 * many faces from emptying a pool. Thread-safe.
 */
public interface LeaseBudget {
    /** Refuses nobody. */
    LeaseBudget UNLIMITED = new LeaseBudget() {
        @Override
        public boolean take(SiteId site, String place) {
            return true;
        }

        @Override
        public void giveBack(SiteId site, String place) {
            // There is nothing to give back to.
        }
    };

    /**
     * Takes one lease out of the budget; false when there is none left.
     *
     * @param place such as a block of addresses; empty for callers that speak for visitors elsewhere
     */
    boolean take(SiteId site, String place);

    /** A lease from that place proved to be a page that somebody looks at, or was not given after all. */
    void giveBack(SiteId site, String place);
}
