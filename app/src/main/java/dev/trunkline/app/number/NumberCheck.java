package dev.trunkline.app.number;

import dev.trunkline.app.number.NumberLoad.ChannelPart;
import dev.trunkline.app.number.NumberLoad.PoolPart;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Checks rows against one another and against the numbers that there are. Of one use. */
final class NumberCheck {
    private static final String NUMBER = "number";
    private static final String ROLE = "role";
    private static final String OF = "pool or channel";
    private static final String DESTINATION = "destination";
    private static final int LONGEST_CHANNEL = 100;

    private final Site site;
    private final Numbers numbers;
    private final WrittenNumber written;
    private final Map<TrackingNumber, Integer> lines = new HashMap<>();
    private final Map<PoolId, Draft> pools = new TreeMap<>(Comparator.comparing(PoolId::key));
    private final List<ChannelPart> channelNumbers = new ArrayList<>();
    private final List<NumberRow.Problem> problems = new ArrayList<>();
    private int unchanged;

    NumberCheck(Site site, Numbers numbers) {
        this.site = site;
        this.numbers = numbers;
        this.written = new WrittenNumber(site.siteNumber());
        for (NumberPool pool : numbers.pools(site.id())) {
            pools.put(pool.id(), new Draft(pool.destination(), false));
        }
        for (OwnedNumber owned : numbers.ofSite(site.id())) {
            if (owned.role() instanceof OverflowNumber of) {
                pools.computeIfPresent(of.pool(), (id, pool) -> pool.withOverflow(owned.number()));
            }
        }
    }

    NumberLoad of(List<NumberRow> rows) {
        rows.forEach(this::check);
        pools.forEach((id, pool) -> {
            if (pool.isNew && pool.numbers.isEmpty()) {
                problems.add(new NumberRow.Problem(
                        pool.line,
                        OF,
                        "There is no pool \"" + id + "\" yet: give it at least one number of role pool."));
            }
        });
        problems.sort(Comparator.comparingInt(NumberRow.Problem::line));
        Map<PoolId, PoolPart> parts = new TreeMap<>(Comparator.comparing(PoolId::key));
        pools.forEach((id, pool) -> {
            if (!pool.numbers.isEmpty() || pool.newOverflow != null) {
                parts.put(id, new PoolPart(pool.isNew, pool.numbers, pool.newOverflow, pool.destination));
            }
        });
        return new NumberLoad(rows.size(), problems, unchanged, parts, channelNumbers);
    }

    private void check(NumberRow row) {
        int before = problems.size();
        TrackingNumber number = number(row, NUMBER, row.number());
        TrackingNumber destination = number(row, DESTINATION, row.destination());
        NumberRole role = role(row);
        if (number != null) {
            Integer other = lines.putIfAbsent(number, row.line());
            if (other != null) {
                refuse(row, NUMBER, number + " stands in line " + other + " already: take one of the two out.");
            }
        }
        if (problems.size() > before || number == null || destination == null || role == null) {
            return;
        }
        OwnedNumber owned = numbers.find(number).orElse(null);
        if (owned != null) {
            checkOwned(row, owned, role, destination);
            return;
        }
        switch (role) {
            case ChannelNumber channel -> channelNumbers.add(new ChannelPart(number, channel, destination));
            case PoolNumber of -> {
                Draft pool = pool(row, of.pool(), destination);
                pool.numbers.add(number);
            }
            case OverflowNumber of -> {
                Draft pool = pool(row, of.pool(), destination);
                if (pool.overflow != null) {
                    refuse(
                            row,
                            ROLE,
                            "Pool \"" + of.pool() + "\" has the overflow number " + pool.overflow
                                    + ": a pool has one.");
                }
                pool.overflow = number;
                pool.newOverflow = number;
            }
            case SiteNumber none -> throw new IllegalStateException("No row is the site number");
        }
    }

    private void checkOwned(NumberRow row, OwnedNumber owned, NumberRole role, TrackingNumber destination) {
        if (!owned.site().equals(site.id())) {
            refuse(row, NUMBER, owned.number() + " belongs to another site: take the line out.");
        } else if (!owned.role().equals(role)) {
            refuse(
                    row,
                    NUMBER,
                    owned.number() + " is " + words(owned.role())
                            + " already: a number keeps its role; take the line out.");
        } else if (!owned.destination().equals(destination)) {
            refuse(
                    row,
                    DESTINATION,
                    owned.number() + " is connected to " + owned.destination()
                            + ": loading does not change that; write the same.");
        } else {
            unchanged++;
        }
    }

    private Draft pool(NumberRow row, PoolId id, TrackingNumber destination) {
        Draft pool = pools.computeIfAbsent(id, key -> new Draft(destination, true));
        if (pool.line == 0) {
            pool.line = row.line();
        }
        if (!pool.destination.equals(destination)) {
            refuse(
                    row,
                    DESTINATION,
                    "Pool \"" + id + "\" is connected to " + pool.destination
                            + ", and a pool has one destination: write the same.");
        }
        return pool;
    }

    private @Nullable TrackingNumber number(NumberRow row, String column, String text) {
        if (text.toUpperCase(Locale.ROOT).contains("E+")) {
            refuse(
                    row,
                    column,
                    "A spreadsheet has cut \"" + text + "\" short: format the column as text and write it anew.");
            return null;
        }
        TrackingNumber number = written.read(text).orElse(null);
        if (number == null) {
            refuse(
                    row,
                    column,
                    text.isEmpty()
                            ? "The " + column + " is missing: write a telephone number, such as " + site.siteNumber()
                                    + "."
                            : "\"" + text + "\" is no telephone number: write it as " + site.siteNumber() + " or "
                                    + NumberDisplay.national(site.siteNumber()) + " is written.");
        }
        return number;
    }

    private @Nullable NumberRole role(NumberRow row) {
        String of = row.of();
        switch (row.role().toLowerCase(Locale.ROOT)) {
            case "channel" -> {
                if (of.isEmpty() || of.length() > LONGEST_CHANNEL) {
                    refuse(row, OF, "Write the channel whose visitors see the number, such as Email.");
                    return null;
                }
                return new ChannelNumber(of);
            }
            case "pool", "overflow" -> {
                if (!PoolId.isKey(of)) {
                    refuse(
                            row,
                            OF,
                            "\"" + of + "\" is no pool: its name has 1 to 60 letters, digits, dots, underscores and"
                                    + " hyphens, such as ppc-toronto.");
                    return null;
                }
                PoolId pool = new PoolId(of);
                return row.role().equalsIgnoreCase("pool") ? new PoolNumber(pool) : new OverflowNumber(pool);
            }
            default -> {
                refuse(row, ROLE, "The role is pool, channel or overflow, but was \"" + row.role() + "\".");
                return null;
            }
        }
    }

    private void refuse(NumberRow row, String column, String message) {
        problems.add(new NumberRow.Problem(row.line(), column, message));
    }

    private static String words(NumberRole role) {
        return switch (role) {
            case SiteNumber site -> "the site number";
            case ChannelNumber channel -> "the channel number of " + channel.channel();
            case PoolNumber of -> "a number of pool " + of.pool();
            case OverflowNumber of -> "the overflow number of pool " + of.pool();
        };
    }

    private static final class Draft {
        private final TrackingNumber destination;
        private final boolean isNew;
        private final List<TrackingNumber> numbers = new ArrayList<>();
        private @Nullable TrackingNumber overflow;
        private @Nullable TrackingNumber newOverflow;
        private int line;

        Draft(TrackingNumber destination, boolean isNew) {
            this.destination = destination;
            this.isNew = isNew;
        }

        Draft withOverflow(TrackingNumber known) {
            overflow = known;
            return this;
        }
    }
}
