package dev.trunkline.app.number;

import dev.trunkline.app.number.ChartScale.Tick;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.health.PoolUse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The most numbers in use in each hour, drawn.
 *
 * @param area a path
 * @param size where the line of the pool's size is; the same for alarm
 * @param alarmAt from how many numbers on the pool is marked
 * @param hoursAbove in how many hours it was
 */
record UseChart(
        boolean empty,
        String area,
        List<Tick> across,
        List<Tick> up,
        String size,
        String alarm,
        int sizeAt,
        int alarmAt,
        int hours,
        int hoursAbove,
        int peak) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final int WIDTH = 1000;

    static UseChart of(List<PoolUse> uses, int size, Instant now, Duration period, SiteTimes times) {
        Instant start = now.minus(period);
        int[] most = new int[(int) period.toHours()];
        for (PoolUse use : uses) {
            int hour = (int) Duration.between(start, use.from()).toHours();
            if (hour >= 0 && hour < most.length) {
                most[hour] = Math.max(most[hour], use.mostTaken());
            }
        }
        int peak = Arrays.stream(most).max().orElse(0);
        int alarmAt = (int) Math.ceil(PoolNow.ALARM * size);
        ChartScale scale = new ChartScale(Math.max(1, Math.max(size, peak)));
        return new UseChart(
                uses.isEmpty(),
                area(most, scale),
                days(start, now, times),
                scale.wholeTicks(),
                ChartScale.number(scale.y(size)),
                ChartScale.number(scale.y(alarmAt)),
                size,
                alarmAt,
                most.length,
                (int) Arrays.stream(most)
                        .filter(taken -> size > 0 && taken >= alarmAt)
                        .count(),
                peak);
    }

    private static String area(int[] most, ChartScale scale) {
        StringBuilder path = new StringBuilder("M").append(ChartScale.point(0, ChartScale.BOTTOM));
        for (int hour = 0; hour < most.length; hour++) {
            double y = scale.y(most[hour]);
            path.append('L').append(ChartScale.point((double) WIDTH * hour / most.length, y));
            path.append('L').append(ChartScale.point((double) WIDTH * (hour + 1) / most.length, y));
        }
        return path.append('L')
                .append(ChartScale.point(WIDTH, ChartScale.BOTTOM))
                .append('Z')
                .toString();
    }

    private static List<Tick> days(Instant start, Instant now, SiteTimes times) {
        List<Tick> ticks = new ArrayList<>();
        double length = Duration.between(start, now).toMillis();
        LocalDate first = LocalDate.ofInstant(start, times.zone());
        for (LocalDate day = first; !day.isAfter(LocalDate.ofInstant(now, times.zone())); day = day.plusDays(1)) {
            ZonedDateTime noon = day.atTime(12, 0).atZone(times.zone());
            double place = Duration.between(start, noon.toInstant()).toMillis() / length;
            if (place > 0.04 && place < 0.96) {
                ticks.add(ChartScale.across(DAY.format(day), 100 * place));
            }
        }
        return ticks;
    }
}
