package dev.trunkline.app.number;

import dev.trunkline.app.health.PoolsNow;
import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.core.health.PoolNow;
import dev.trunkline.core.health.PoolUse;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.NumberRole;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.OwnedNumber;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pools of a site with their use, one at a time, and its fixed numbers. */
@Controller
class PoolsPage {
    private static final Duration PERIOD = Duration.ofDays(7);
    private static final int MOST_NUMBERS = 200;
    private static final String FIXED = "fixed numbers";

    private final PageFrame frame;
    private final Numbers numbers;
    private final Leases leases;
    private final PoolUses uses;
    private final PoolsNow now;
    private final Clock clock;

    PoolsPage(PageFrame frame, Numbers numbers, Leases leases, PoolUses uses, PoolsNow now, Clock clock) {
        this.frame = frame;
        this.numbers = numbers;
        this.leases = leases;
        this.uses = uses;
        this.now = now;
        this.clock = clock;
    }

    /**
     * Shows a pool.
     *
     * @param wanted its id; another text shows the first pool, {@value #FIXED} the numbers that stand in none
     * @param find digits of the numbers to show
     */
    @GetMapping("/sites/{site}/pools")
    String show(
            @PathVariable("site") String siteKey,
            @RequestParam(name = "pool", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String find,
            Model model) {
        Site site = frame.open(siteKey, "pools", model);
        List<NumberPool> pools = numbers.pools(site.id());
        List<OwnedNumber> owned = numbers.ofSite(site.id());
        Map<PoolId, PoolNow> used = now.of(site, pools);
        NumberPool shown = wanted.equals(FIXED)
                ? null
                : pools.stream()
                        .filter(pool -> pool.id().key().equals(wanted))
                        .findFirst()
                        .orElse(pools.isEmpty() ? null : pools.getFirst());
        model.addAttribute(
                "tabs",
                pools.stream()
                        .map(pool -> Tab.of(pool, of(used, pool), pool.equals(shown)))
                        .toList());
        List<FixedNumber> fixed = owned.stream()
                .filter(number -> number.role() instanceof NumberRole.ChannelNumber)
                .map(PoolsPage::fixed)
                .toList();
        model.addAttribute("fixedTab", FIXED);
        model.addAttribute("channelNumbers", fixed);
        model.addAttribute("siteNumber", NumberDisplay.national(site.siteNumber()));
        model.addAttribute(
                "poolNumbers",
                pools.stream().mapToInt(pool -> pool.numbers().size()).sum());
        model.addAttribute("pool", shown == null ? null : pool(site, shown, of(used, shown), owned));
        model.addAttribute("find", find);
        model.addAttribute("sizing", SizingForm.of(site.leasing()));
        if (shown != null) {
            fillNumbers(site, shown, owned, find, model);
        }
        return "pools";
    }

    private static PoolNow of(Map<PoolId, PoolNow> used, NumberPool pool) {
        return Objects.requireNonNull(used.get(pool.id()));
    }

    private PoolCard pool(Site site, NumberPool pool, PoolNow used, List<OwnedNumber> owned) {
        Instant at = clock.instant();
        SiteTimes times = new SiteTimes(site, at);
        List<PoolUse> past = uses.of(site.id(), at.minus(PERIOD), at).stream()
                .filter(use -> use.pool().equals(pool.id()))
                .toList();
        String overflow = owned.stream()
                .filter(number -> number.role() instanceof NumberRole.OverflowNumber of
                        && of.pool().equals(pool.id()))
                .map(number -> NumberDisplay.national(number.number()))
                .findFirst()
                .orElse("");
        String upTo = uses.rolledUpTo(site.id()).map(times::brief).orElse("");
        return PoolCard.of(pool, used, past, overflow, upTo, UseChart.of(past, used.size(), at, PERIOD, times), times);
    }

    private void fillNumbers(Site site, NumberPool pool, List<OwnedNumber> owned, String find, Model model) {
        Instant at = clock.instant();
        SiteTimes times = new SiteTimes(site, at);
        String digits = find.replaceAll("\\D", "");
        Map<TrackingNumber, OwnedNumber> byNumber =
                owned.stream().collect(Collectors.toMap(OwnedNumber::number, Function.identity()));
        List<TrackingNumber> found = pool.numbers().stream()
                .filter(number -> number.e164().contains(digits))
                .toList();
        model.addAttribute("found", found.size());
        model.addAttribute(
                "numbers",
                found.stream()
                        .limit(MOST_NUMBERS)
                        .map(number -> NumberUse.of(
                                Objects.requireNonNull(byNumber.get(number)), leases.latest(number), site, times, at))
                        .toList());
    }

    private static FixedNumber fixed(OwnedNumber number) {
        String channel = number.role() instanceof NumberRole.ChannelNumber of ? of.channel() : "";
        return new FixedNumber(
                NumberDisplay.national(number.number()),
                number.number().e164(),
                channel,
                ChannelColors.of(channel),
                number.enabled() ? null : number.state().name());
    }

    /** A pool among the others. */
    record Tab(String id, String name, int taken, int size, boolean alarm, boolean current) {
        static Tab of(NumberPool pool, PoolNow used, boolean current) {
            return new Tab(pool.id().key(), pool.name(), used.taken(), used.size(), used.isAlarming(), current);
        }
    }

    /**
     * A channel number.
     *
     * @param state null while it is in use
     */
    record FixedNumber(
            String display,
            String e164,
            String channel,
            int channelColor,
            @Nullable String state) {}
}
