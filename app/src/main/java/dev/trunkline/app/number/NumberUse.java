package dev.trunkline.app.number;

import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.leasing.Lease;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pool number, who has it and until when; texts that do not apply are empty. */
record NumberUse(
        String display,
        String e164,
        String state,
        String since,
        String until,
        @Nullable String visit,
        @Nullable String lease) {
    /** Whether it can be leased. */
    enum State {
        LEASED,
        QUARANTINE,
        FREE,
        DISABLED,
        PORTED
    }

    static NumberUse of(OwnedNumber owned, Optional<Lease> latest, Site site, SiteTimes times, Instant now) {
        NumberUse use = of(owned.number(), latest, site, times, now);
        return switch (owned.state()) {
            case ENABLED -> use;
            case DISABLED -> use.outOfUse(State.DISABLED);
            case PORTED -> use.outOfUse(State.PORTED);
        };
    }

    /** Out of use; whoever holds it does so until then. */
    private NumberUse outOfUse(State other) {
        boolean held = state.equals(State.LEASED.name());
        return new NumberUse(display, e164, other.name(), held ? since : "", held ? until : "", visit, lease);
    }

    private static NumberUse of(
            TrackingNumber number, Optional<Lease> latest, Site site, SiteTimes times, Instant now) {
        String display = NumberDisplay.national(number);
        if (latest.isEmpty()) {
            return new NumberUse(display, number.e164(), State.FREE.name(), "", "", null, null);
        }
        Lease lease = latest.get();
        String visit = lease.visit().value();
        String id = lease.id().toString();
        if (lease.runsAt(now)) {
            return new NumberUse(
                    display,
                    number.e164(),
                    State.LEASED.name(),
                    times.brief(lease.from()),
                    times.brief(lease.until()),
                    visit,
                    id);
        }
        Instant free = lease.freeFrom(site.leasing());
        return free.isAfter(now)
                ? new NumberUse(
                        display,
                        number.e164(),
                        State.QUARANTINE.name(),
                        times.brief(lease.until()),
                        times.brief(free),
                        null,
                        id)
                : new NumberUse(display, number.e164(), State.FREE.name(), times.brief(free), "", null, id);
    }
}
