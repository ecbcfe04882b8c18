package dev.trunkline.app.reattribution;

import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.Sites;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts runs by the clock, and goes on with what a stopped node left. */
@Component
final class ReattributionSchedule {
    private static final String REQUESTED_BY = "schedule";

    private final ReattributionProperties.Schedule schedule;
    private final ReattributionRunner runner;
    private final Sites sites;
    private final RuleBases ruleBases;
    private final Clock clock;

    ReattributionSchedule(
            ReattributionProperties properties,
            ReattributionRunner runner,
            Sites sites,
            RuleBases ruleBases,
            Clock clock) {
        this.schedule = properties.schedule();
        this.runner = runner;
        this.sites = sites;
        this.ruleBases = ruleBases;
        this.clock = clock;
    }

    /** Judges the last days again, for every site that has rules. */
    @Scheduled(cron = "${trunkline.reattribution.schedule.cron:" + Scheduled.CRON_DISABLED + "}", zone = "UTC")
    void start() {
        Instant now = clock.instant();
        for (Site site : sites.all()) {
            ruleBases
                    .current(site.id())
                    .map(rules -> new RunRequest(
                            site.id(), now.minus(schedule.period()), now, rules.version(), RunMode.APPLY, REQUESTED_BY))
                    .ifPresent(runner::start);
        }
    }

    /** At the start of the node and each minute after. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goOn() {
        runner.resumeUnfinished();
    }

    /** The schedule as people read it; null when there is none. */
    @Nullable
    String inWords() {
        return schedule.isOn()
                ? "By cron " + schedule.cron() + " (UTC): the last " + inWords(schedule.period())
                        + ", under the version in force, applied."
                : null;
    }

    private static String inWords(Duration period) {
        long days = period.toDays();
        return Duration.ofDays(days).equals(period)
                ? days + (days == 1 ? " day" : " days")
                : period.toHours() + " hours";
    }
}
