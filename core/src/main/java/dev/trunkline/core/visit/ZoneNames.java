package dev.trunkline.core.visit;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of time zones that are places (IANA's database, as Java has it). */
public final class ZoneNames {
    private static final Set<String> PLACES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.contains("/") && !name.startsWith("Etc/") && !name.startsWith("SystemV/"))
            .collect(Collectors.toUnmodifiableSet());

    private ZoneNames() {}

    /**
     * The zone of that name, such as {@code America/Toronto}; empty for every other text. {@code UTC} and offsets are no places: browsers
     * that hide where they are say so.
     */
    public static Optional<ZoneId> zone(String name) {
        return PLACES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
