package dev.trunkline.core.traffic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * How the hours of a day and the days of a week share the visits.
 *
 * @param zone whose hours they are
 * @param hours 24 factors, which a plan multiplies its mean rate by
 * @param weekend the factor of Saturdays and Sundays on top
 */
public record DayShape(ZoneId zone, List<Double> hours, double weekend) {
    private static final int HOURS = 24;
    private static final List<Double> BUSINESS = List.of(
            0.25, 0.15, 0.1, 0.1, 0.15, 0.3, 0.6, 1.1, 1.6, 1.8, 1.8, 1.7, 1.6, 1.6, 1.6, 1.5, 1.5, 1.4, 1.3, 1.2, 1.0,
            0.8, 0.55, 0.3);

    public DayShape {
        hours = List.copyOf(hours);
        if (hours.size() != HOURS) {
            throw new IllegalArgumentException("A day has 24 hours, but the shape " + hours.size());
        }
    }

    /** People at home and at work: busy from eight to five, quiet at night, quieter at weekends. The mean weekday is 1. */
    public static DayShape business(ZoneId zone) {
        return new DayShape(zone, BUSINESS, 0.7);
    }

    /** The factor at the instant. */
    public double at(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        double hour = hours.get(local.getHour());
        return local.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() ? hour * weekend : hour;
    }

    double highest() {
        double highest = hours.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return highest * Math.max(1, weekend);
    }
}
