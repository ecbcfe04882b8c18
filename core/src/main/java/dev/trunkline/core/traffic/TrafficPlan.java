package dev.trunkline.core.traffic;

import java.util.List;
import java.util.Map;

/**
 * A world to be drawn.
 *
 * @param home the address of the site's front page, ending in a slash
 * @param visitsPerHour the mean, returns among them, which the shape and the bursts move
 * @param machinesPerHour requests of crawlers and headless browsers, by kind
 */
public record TrafficPlan(
        String home,
        double visitsPerHour,
        DayShape shape,
        List<Burst> bursts,
        Habits habits,
        Map<Machine.Kind, Double> machinesPerHour) {
    public TrafficPlan {
        bursts = List.copyOf(bursts);
        machinesPerHour = Map.copyOf(machinesPerHour);
        if (!home.endsWith("/")) {
            throw new IllegalArgumentException("The front page's address ends in a slash, but was '" + home + "'");
        }
    }
}
