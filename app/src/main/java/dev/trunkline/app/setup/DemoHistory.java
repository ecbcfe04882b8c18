package dev.trunkline.app.setup;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.setup.MongoHistories.History;
import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.traffic.Traffic;
import dev.trunkline.core.traffic.TrafficEvent;
import dev.trunkline.core.visit.Visits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the demo site a month of visits and calls that end now. Before the web server listens, because the leases of a number follow one
 * another in time, and a visitor of today must not come before those of last week. Interrupted, it goes on at the next start.
 */
@Component
final class DemoHistory {
    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);
    private static final Duration LENGTH = Duration.ofDays(30);
    private static final int DAYS_BETWEEN_NEWS = 5;
    private static final long SEED = 4;

    private final TrunklineProperties properties;
    private final MongoHistories histories;
    private final Numbers numbers;
    private final Leases leases;
    private final Visits visits;
    private final VisitDecisions visitDecisions;
    private final MissedLeases missedLeases;
    private final Responses responses;
    private final Decisions decisions;
    private final Attributor attributor;
    private final RuleBases ruleBases;
    private final CallerBook callers;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ReattributionRunner runs;
    private volatile @Nullable History drawnNow;

    DemoHistory(
            TrunklineProperties properties,
            MongoHistories histories,
            Numbers numbers,
            Leases leases,
            Visits visits,
            VisitDecisions visitDecisions,
            MissedLeases missedLeases,
            Responses responses,
            Decisions decisions,
            Attributor attributor,
            RuleBases ruleBases,
            CallerBook callers,
            Clock clock,
            ApplicationEventPublisher events,
            ReattributionRunner runs) {
        this.properties = properties;
        this.histories = histories;
        this.numbers = numbers;
        this.leases = leases;
        this.visits = visits;
        this.visitDecisions = visitDecisions;
        this.missedLeases = missedLeases;
        this.responses = responses;
        this.decisions = decisions;
        this.attributor = attributor;
        this.ruleBases = ruleBases;
        this.callers = callers;
        this.clock = clock;
        this.events = events;
        this.runs = runs;
    }

    /** Writes the past of the site, or the rest of it, if that is wanted and there is room for it. */
    void fill(Site site) {
        if (!properties.demoHistory()) {
            return;
        }
        Instant now = clock.instant();
        Optional<History> begun = histories.find(site.id());
        if (begun.isEmpty() && hasVisits(site.id(), now)) {
            LOG.info("Site {} has visits of its own, so no history is drawn for it", site.id());
            return;
        }
        History history = begun.orElseGet(() -> new History(site.id(), now.minus(LENGTH), now, false));
        if (!history.complete()) {
            histories.save(history);
            write(site, history);
            events.publishEvent(new PastFilled(site.id(), history.from(), history.to()));
            histories.save(history.completed());
            drawnNow = history;
        }
    }

    /** A first run to look at: the new month judged again under the rules in force, without a change. */
    @EventListener(ApplicationReadyEvent.class)
    void tryARun() {
        History history = drawnNow;
        RuleBase rules =
                history == null ? null : ruleBases.current(history.site()).orElse(null);
        if (history != null && rules != null) {
            runs.start(new RunRequest(
                    history.site(), history.from(), history.to(), rules.version(), RunMode.DRY_RUN, "Trunkline"));
        }
    }

    private boolean hasVisits(SiteId site, Instant now) {
        return !visits.scan(site, Instant.EPOCH, now, null, 1).isEmpty();
    }

    private void write(Site site, History history) {
        Instant started = clock.instant();
        LOG.info("Drawing {} days of history for site {}", LENGTH.toDays(), site.id());
        PastWrites writes = new PastWrites(visits, visitDecisions);
        PastClock past = new PastClock(history.from());
        try (PastVisits pastVisits = new PastVisits(site, ruleBases, numbers, leases, missedLeases, writes, past)) {
            pastVisits.recall(visitDecisions, history.from(), history.to());
            ResponseDesk desk = new ResponseDesk(responses, decisions, attributor, ruleBases, callers, past);
            PastResponses pastResponses = new PastResponses(site, numbers, responses, desk, pastVisits);
            new PastWorld(past, writes, pastVisits, pastResponses)
                    .run(
                            drawn(site, history),
                            DAYS_BETWEEN_NEWS,
                            days -> LOG.info("History of site {}: {} of {} days", site.id(), days, LENGTH.toDays()));
        }
        LOG.info(
                "History of site {} is complete after {} s",
                site.id(),
                Duration.between(started, clock.instant()).toSeconds());
    }

    private static List<TrafficEvent> drawn(Site site, History history) {
        return Traffic.between(
                history.from(), history.to(), DemoWorld.until(history.to(), site), new SplittableRandom(SEED));
    }
}
