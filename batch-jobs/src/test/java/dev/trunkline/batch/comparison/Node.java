package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.reattribution.ReattributionJobConfiguration;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.ComparisonRequest;
import dev.trunkline.core.comparison.Comparisons;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.Visits;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** A node on a world, wired as the application wires it. Closing it is an orderly end; losing its power is not. */
final class Node implements AutoCloseable {
    static final ComparisonSettings SMALL = new ComparisonSettings(
            2, Duration.ofDays(1), 2, 3, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Node() {}

    /** Executes comparisons and ranges one after another, in the thread that asks. */
    static Node of(World world, Power power) {
        return of(world, power, SMALL, new SyncTaskExecutor(), new DraftCompiler());
    }

    static Node of(
            World world, Power power, ComparisonSettings settings, TaskExecutor executor, RuleCompiler compiler) {
        Node node = new Node();
        AnnotationConfigApplicationContext context = node.context;
        JobRepository jobs = power.supply(JobRepository.class, world.jobs);
        context.registerBean(Comparisons.class, () -> power.supply(Comparisons.class, world.comparisons));
        context.registerBean(Visits.class, () -> power.supply(Visits.class, world.visits));
        context.registerBean(VisitDecisions.class, () -> power.supply(VisitDecisions.class, world.decisions));
        context.registerBean(Responses.class, () -> power.supply(Responses.class, world.responses));
        context.registerBean(Leases.class, () -> world.leases);
        context.registerBean(Sites.class, () -> world.sites);
        context.registerBean(Numbers.class, () -> world.numbers);
        context.registerBean(RuleSets.class, () -> world.ruleSets);
        context.registerBean(RuleBases.class, () -> world.ruleBases);
        context.registerBean(RuleCompiler.class, () -> compiler);
        context.registerBean(JobRepository.class, () -> jobs);
        context.registerBean(Attributor.class, () -> attributor(world));
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(World.NOW));
        context.registerBean(IdSource.class, () -> () -> "c" + world.ids.incrementAndGet());
        context.registerBean(ComparisonSettings.class, () -> settings);
        context.registerBean(NodeStop.class, NodeStop::new);
        context.registerBean(ReattributionJobConfiguration.EXECUTOR, TaskExecutor.class, () -> executor);
        context.registerBean(
                JobOperatorFactoryBean.class,
                definition -> definition.getPropertyValues().add("jobRepository", jobs));
        context.register(ComparisonJobConfiguration.class);
        context.refresh();
        return node;
    }

    private static Attributor attributor(World world) {
        return new Attributor(
                new Origins(world.sites, world.numbers, world.leases, world.visits, world.decisions, CallerZones.NONE));
    }

    ComparisonRunner runner() {
        return context.getBean(ComparisonRunner.class);
    }

    NodeStop stop() {
        return context.getBean(NodeStop.class);
    }

    /** The comparison as it ends, where all is done in the thread that asks. */
    Comparison compare(ComparisonRequest request) {
        return runner().find(runner().start(request)).orElseThrow();
    }

    @Override
    public void close() {
        context.close();
    }
}
