package dev.trunkline.app.number;

import dev.trunkline.app.number.ChartScale.Tick;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.number.NumberPool;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.site.LeasingSettings;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.sizing.ArrivalLog;
import dev.trunkline.core.sizing.Sizing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a pool would have needed, by replaying its lease log. Worked out when somebody asks, because it reads the whole log. */
@Controller
class SizingPage {
    private final PageFrame frame;
    private final Numbers numbers;
    private final StoredArrivals arrivals;
    private final Clock clock;

    SizingPage(PageFrame frame, Numbers numbers, StoredArrivals arrivals, Clock clock) {
        this.frame = frame;
        this.numbers = numbers;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GetMapping("/sites/{site}/pools/{pool}/sizing")
    String show(
            @PathVariable("site") String siteKey,
            @PathVariable("pool") String poolKey,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "0") long hold,
            @RequestParam(defaultValue = "0") long quarantine,
            Model model) {
        Site site = frame.open(siteKey, "pools", model);
        NumberPool pool = numbers.pool(site.id(), new PoolId(poolKey))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-pool", "There is no pool '" + poolKey + "' of this site."));
        SizingForm usual = SizingForm.of(site.leasing());
        SizingForm form = new SizingForm(
                days == 0 ? usual.days() : days,
                hold == 0 ? usual.hold() : hold,
                quarantine == 0 ? usual.quarantine() : quarantine);
        LeasingSettings settings = form.settings(site.leasing());
        Instant now = clock.instant();
        ArrivalLog log = arrivals.read(site, pool.id(), now.minus(Duration.ofDays(form.days())), now);
        int size = pool.leasable().size();
        model.addAttribute("poolId", pool.id().key());
        model.addAttribute("poolName", pool.name());
        model.addAttribute("size", size);
        model.addAttribute("form", form);
        model.addAttribute("full", log.isFull());
        model.addAttribute("sizing", log.isEmpty() ? null : Card.of(Sizing.of(log, settings, Math.max(1, size)), size));
        return "pool-sizing";
    }

    /**
     * The answer.
     *
     * @param now the share turned away at the present size
     * @param nowIsRight whether the present size is in the right half of the curve
     */
    record Card(
            int visitors,
            int turnedAway,
            String erlangs,
            int peak,
            String now,
            String replayed,
            String erlang,
            List<Tick> across,
            List<Tick> up,
            String nowX,
            String nowY,
            boolean nowIsRight,
            List<Answer> answers,
            List<Rule> rules) {
        private static final int WIDTH = 1000;
        private static final int TICKS = 6;

        static Card of(Sizing sizing, int size) {
            List<Sizing.Point> curve = sizing.curve();
            int least = curve.getFirst().numbers();
            int most = Math.max(least + 1, curve.getLast().numbers());
            double worst = curve.stream()
                    .mapToDouble(point -> Math.max(point.replayed(), point.erlang()))
                    .max()
                    .orElse(1);
            ChartScale scale = new ChartScale(Math.max(0.01, worst));
            double now = curve.stream()
                    .filter(point -> point.numbers() == Math.max(1, size))
                    .mapToDouble(Sizing.Point::replayed)
                    .findFirst()
                    .orElse(1);
            return new Card(
                    sizing.visitors(),
                    sizing.turnedAway(),
                    erlangs(sizing.erlangs()),
                    sizing.peak(),
                    PoolCard.percent(size == 0 ? 1 : now),
                    path(curve, least, most, scale, false),
                    path(curve, least, most, scale, true),
                    across(least, most),
                    up(scale, worst),
                    ChartScale.number(100.0 * (Math.max(1, size) - least) / (most - least)) + "%",
                    ChartScale.number(scale.y(now)),
                    2 * (size - least) > most - least,
                    answers(sizing.answers(), size),
                    sizing.rules().stream().map(rule -> Rule.of(rule, size)).toList());
        }

        private static String path(List<Sizing.Point> curve, int least, int most, ChartScale scale, boolean erlang) {
            StringBuilder path = new StringBuilder();
            for (Sizing.Point point : curve) {
                double x = (double) WIDTH * (point.numbers() - least) / (most - least);
                double y = scale.y(erlang ? point.erlang() : point.replayed());
                path.append(path.isEmpty() ? 'M' : 'L').append(ChartScale.point(x, y));
            }
            return path.toString();
        }

        private static List<Tick> across(int least, int most) {
            int step = Math.max(1, (most - least) / TICKS);
            return IntStream.iterate(least, at -> at <= most, at -> at + step)
                    .mapToObj(at -> ChartScale.across(Integer.toString(at), 100.0 * (at - least) / (most - least)))
                    .toList();
        }

        private static List<Tick> up(ChartScale scale, double worst) {
            return IntStream.rangeClosed(0, 4)
                    .mapToObj(i -> new Tick(PoolCard.percent(worst * i / 4), ChartScale.number(scale.y(worst * i / 4))))
                    .toList();
        }

        static String erlangs(double load) {
            return String.format(Locale.ROOT, "%.1f", load);
        }

        static List<Answer> answers(List<Sizing.Answer> answers, int size) {
            return answers.stream()
                    .map(answer -> new Answer(
                            String.format(
                                    Locale.ROOT, answer.share() < 0.01 ? "%.1f%%" : "%.0f%%", 100 * answer.share()),
                            answer.replayed(),
                            answer.erlang(),
                            answer.replayed() - size))
                    .toList();
        }
    }

    /**
     * How many numbers turn away no more than a share.
     *
     * @param more than the pool has; below 0 when it has more than it needs
     */
    record Answer(String share, int replayed, int erlang, int more) {}

    /** What the visitors of a rule would need alone. */
    record Rule(String rule, int visitors, String erlangs, List<Answer> answers) {
        static Rule of(Sizing.OfRule rule, int size) {
            return new Rule(
                    rule.rule(), rule.visitors(), Card.erlangs(rule.erlangs()), Card.answers(rule.answers(), size));
        }
    }
}
