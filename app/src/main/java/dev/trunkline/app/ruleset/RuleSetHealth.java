package dev.trunkline.app.ruleset;

import java.util.List;
import java.util.function.Predicate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What is wrong with the rules that this node serves, site by site. */
final class RuleSetHealth {
    private RuleSetHealth() {}

    /** Down until every site's published version was looked at, and while there is a site of which this node serves none. */
    static HealthIndicator served(CompiledRules compiled) {
        return () -> compiled.isComplete()
                ? health(compiled, missing -> missing.serving() == 0)
                : Health.down()
                        .withDetail("cause", "The published versions are not compiled yet.")
                        .build();
    }

    /** Down while there is a site whose published version this node does not serve. */
    static HealthIndicator current(CompiledRules compiled) {
        return () -> health(compiled, missing -> true);
    }

    private static Health health(CompiledRules compiled, Predicate<NotServed> alarming) {
        List<NotServed> alarms = compiled.notServed().stream().filter(alarming).toList();
        if (alarms.isEmpty()) {
            return Health.up().build();
        }
        Health.Builder down = Health.down();
        alarms.forEach(
                alarm -> down.withDetail(alarm.site().key(), alarm.inWords() + " (since " + alarm.since() + ")"));
        return down.build();
    }
}
