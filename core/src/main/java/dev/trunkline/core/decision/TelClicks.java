package dev.trunkline.core.decision;

import dev.trunkline.core.leasing.Leases;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Keeps when visitors clicked the number that they were shown, for calls that more than one visitor may have made. Numbers that are
 * nobody's own are not asked about, so their clicks are not kept. Thread-safe; durable when a call returns.
 */
public final class TelClicks {
    private final Leases leases;
    private final VisitDecisions decisions;
    private final InstantSource clock;

    public TelClicks(Leases leases, VisitDecisions decisions, InstantSource clock) {
        this.leases = leases;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The visitor clicked it now. A click counts when the lease has ended, too: the page shows the number still. */
    public void clicked(VisitorSession session) {
        switch (session.kind()) {
            case SESSION -> leases.click(Objects.requireNonNull(session.lease()), clock.instant());
            case OVERFLOW -> decisions.click(session.visit(), clock.instant());
            case CHANNEL, SITE -> {}
        }
    }
}
