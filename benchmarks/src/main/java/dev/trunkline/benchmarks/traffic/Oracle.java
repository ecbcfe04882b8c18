package dev.trunkline.benchmarks.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Knows who was shown which number and how delays are distributed, but not who calls; names the most probable. Thread-safe. */
final class Oracle {
    private final Duration callDelay;
    private final Map<String, List<Shown>> shown = new ConcurrentHashMap<>();

    Oracle(Duration callDelay) {
        this.callDelay = callDelay;
    }

    void sees(Shown shownNow) {
        shown.computeIfAbsent(shownNow.number(), number -> new CopyOnWriteArrayList<>())
                .add(shownNow);
    }

    Optional<String> caller(String number, Instant at) {
        return shown.getOrDefault(number, List.of()).stream()
                .filter(one -> !one.at().isAfter(at))
                .max(Comparator.comparingDouble(one -> logDensity(one, at)))
                .map(Shown::visit);
    }

    private double logDensity(Shown one, Instant at) {
        return -(double) Duration.between(one.at(), at).toMillis() / callDelay.toMillis();
    }
}
