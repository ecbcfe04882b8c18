package dev.trunkline.benchmarks.rules;

import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Publishes rule set after rule set as a node does that runs for years: how long one takes, and what is left behind. */
public final class PublishSoak {
    private static final int RULES = 200;
    private static final int VISITS = 20;
    private static final int LOOKS = 10;
    private static final double FLAT = 0.1;
    private static final double MEGABYTE = 1_024 * 1_024;
    private static final double NANOS_OF_SECOND = 1e9;

    private final PrintStream out;
    private final int publishes;

    /**
     * Prepares a run.
     *
     * @param publishes how many, at least ten
     */
    public PublishSoak(PrintStream out, int publishes) {
        this.out = out;
        this.publishes = publishes;
    }

    /** Runs all of it and prints what it came to. */
    public void run() {
        double cold = publish(0);
        out.printf(
                Locale.ROOT,
                "Publish of %d rules, the first in the JVM: %.2f s (at most 3 s: %s)%n",
                RULES,
                cold,
                met(cold <= 3));
        List<Left> looks = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        out.println("| publishes | heap MB | metaspace MB | loaded classes | median s |");
        out.println("|---|---|---|---|---|");
        for (int published = 1; published <= publishes; published++) {
            times.add(publish(published));
            if (published % (publishes / LOOKS) == 0) {
                Left left = left();
                looks.add(left);
                out.printf(
                        Locale.ROOT,
                        "| %,d | %.1f | %.1f | %,d | %.3f |%n",
                        published,
                        left.heap(),
                        left.metaspace(),
                        left.classes(),
                        median(times));
                times.clear();
            }
        }
        Left first = looks.getFirst();
        Left last = looks.getLast();
        flat("Heap", first.heap(), last.heap());
        flat("Metaspace", first.metaspace(), last.metaspace());
    }

    /** Seconds from text to a rule base that was asked once, which is when it can be served. */
    private static double publish(int number) {
        RuleMix mix = RuleMix.of(RULES, number);
        RuleFiles files = TrunklineStages.files(mix);
        VisitDraw draw = new VisitDraw(mix.words(), new Random(number));
        long start = System.nanoTime();
        RuleBase rules = TrunklineStages.publish(number, files);
        decide(rules, draw);
        double seconds = (System.nanoTime() - start) / NANOS_OF_SECOND;
        for (int i = 1; i < VISITS; i++) {
            decide(rules, draw);
        }
        return seconds;
    }

    private static void decide(RuleBase rules, VisitDraw draw) {
        Visit visit = draw.visit();
        NumberContext context = draw.context();
        VisitJudgement judged = rules.judge(visit);
        rules.propose(visit, judged, context);
        rules.qualify(draw.response(), VisitDraw.attribution(judged), visit);
    }

    /** What is left when nothing but the engine's own leftovers can be. */
    private static Left left() {
        System.gc();
        System.gc();
        long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        return new Left(heap / MEGABYTE, metaspace / MEGABYTE, classes);
    }

    private void flat(String what, double first, double last) {
        double growth = last / first - 1;
        out.printf(
                Locale.ROOT,
                "%s from %,d to %,d publishes: %+.1f %% (within 10 %%: %s)%n",
                what,
                publishes / LOOKS,
                publishes,
                growth * 100,
                met(growth <= FLAT));
    }

    private static double median(List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static String met(boolean met) {
        return met ? "met" : "missed";
    }

    private record Left(double heap, double metaspace, int classes) {}
}
