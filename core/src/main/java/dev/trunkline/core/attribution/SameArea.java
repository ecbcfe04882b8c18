package dev.trunkline.core.attribution;

import dev.trunkline.core.visit.Visit;
import dev.trunkline.core.visit.VisitId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the area of the caller's number says of visits whose time zone is known. A visitor whose clock showed another time at the call than
 * the clocks of that area is a quarter as likely to be the caller as one whose clock showed the same. That is mild, and an assumption:
 * people move and keep their number, and travel with it. Clocks are compared and not names of zones, since a browser names the city whose
 * rules it follows. Visits of which no zone is known lose nothing.
 */
final class SameArea {
    private static final double ELSEWHERE = Math.log(0.25);

    private final Map<VisitId, Boolean> there;

    private SameArea(Map<VisitId, Boolean> there) {
        this.there = there;
    }

    /** Nothing is known of the caller or of the visitors. */
    static SameArea unknown() {
        return new SameArea(Map.of());
    }

    /**
     * What is known of these.
     *
     * @param caller the zones of the caller's number; asked only when a visit has one
     */
    static SameArea of(Collection<Visit> visits, Supplier<Set<ZoneId>> caller, Instant call) {
        Map<VisitId, ZoneOffset> clocks = new HashMap<>();
        for (Visit visit : visits) {
            visit.zone().ifPresent(zone -> clocks.put(visit.id(), clock(zone, call)));
        }
        if (clocks.isEmpty()) {
            return unknown();
        }
        Set<ZoneOffset> area =
                caller.get().stream().map(zone -> clock(zone, call)).collect(Collectors.toSet());
        if (area.isEmpty()) {
            return unknown();
        }
        Map<VisitId, Boolean> there = new HashMap<>();
        clocks.forEach((visit, clock) -> there.put(visit, area.contains(clock)));
        return new SameArea(there);
    }

    private static ZoneOffset clock(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at);
    }

    /** The logarithm of what the visit's likelihood is multiplied by. */
    double of(VisitId visit) {
        return there.getOrDefault(visit, true) ? 0 : ELSEWHERE;
    }

    /** Whether it speaks for the visit. */
    boolean speaksFor(VisitId visit) {
        return there.getOrDefault(visit, false);
    }
}
