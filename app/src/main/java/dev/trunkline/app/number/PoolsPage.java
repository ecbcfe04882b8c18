package dev.trunkline.app.number;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pools of a site with their use, and its fixed numbers. */
@Controller
class PoolsPage {
    private static final int MOST_OVERFLOWS = 1_000;
    private static final int ALARM_PERCENT = 75;

    private final PageFrame frame;
    private final Numbers numbers;
    private final Leases leases;
    private final VisitDecisions decisions;
    private final Clock clock;

    PoolsPage(PageFrame frame, Numbers numbers, Leases leases, VisitDecisions decisions, Clock clock) {
        this.frame = frame;
        this.numbers = numbers;
        this.leases = leases;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/pools")
    String show(@PathVariable("site") String siteKey, Model model) {
        Site site = frame.open(siteKey, "pools", model);
        Instant now = clock.instant();
        model.addAttribute(
                "pools",
                numbers.pools(site.id()).stream()
                        .map(pool -> pool(pool, site, now))
                        .toList());
        model.addAttribute(
                "channelNumbers",
                numbers.ofSite(site.id()).stream()
                        .filter(number -> number.role() instanceof NumberRole.ChannelNumber)
                        .map(PoolsPage::channelNumber)
                        .toList());
        model.addAttribute("siteNumber", NumberDisplay.national(site.siteNumber()));
        return "pools";
    }

    private Pool pool(NumberPool pool, Site site, Instant now) {
        SiteTimes times = new SiteTimes(site, now);
        List<NumberUse> uses = pool.numbers().stream()
                .map(number -> NumberUse.of(number, leases.latest(number), site, times, now))
                .toList();
        int leased = count(uses, NumberUse.State.LEASED);
        int utilisation = 100 * leased / uses.size();
        return new Pool(
                pool.id().key(),
                pool.name(),
                uses.size(),
                leased,
                count(uses, NumberUse.State.QUARANTINE),
                count(uses, NumberUse.State.FREE),
                utilisation,
                pool.overflow() == null ? "" : NumberDisplay.national(pool.overflow()),
                pool.overflow() == null ? 0 : overflows(pool.overflow(), now),
                utilisation >= ALARM_PERCENT,
                uses);
    }

    private int overflows(TrackingNumber overflow, Instant now) {
        return decisions
                .shown(overflow, now.minus(Duration.ofDays(1)), now, MOST_OVERFLOWS)
                .size();
    }

    private static int count(List<NumberUse> uses, NumberUse.State state) {
        return (int)
                uses.stream().filter(use -> use.state().equals(state.name())).count();
    }

    private static ChannelNumberRow channelNumber(OwnedNumber number) {
        String channel = number.role() instanceof NumberRole.ChannelNumber of ? of.channel() : "";
        return new ChannelNumberRow(NumberDisplay.national(number.number()), channel, ChannelColors.of(channel));
    }

    /** A pool and how it is used. */
    record Pool(
            String id,
            String name,
            int size,
            int leased,
            int quarantined,
            int free,
            int utilisation,
            String overflow,
            int overflowShown24h,
            boolean alarm,
            List<NumberUse> numbers) {}

    /** A channel number. */
    record ChannelNumberRow(String display, String channel, int channelColor) {}
}
