package dev.trunkline.batch.reattribution;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.store.IdSource;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** A node on a world, wired as the application wires it. Closing it is an orderly end; losing its power is not. */
final class Node implements AutoCloseable {
    static final ReattributionSettings SMALL =
            new ReattributionSettings(2, 3, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Node() {}

    /** Executes runs and ranges one after another, in the thread that asks. */
    static Node of(World world, Power power) {
        return of(world, power, SMALL, new SyncTaskExecutor(), InstantSource.fixed(World.NOW));
    }

    static Node of(
            World world, Power power, ReattributionSettings settings, TaskExecutor executor, InstantSource clock) {
        Node node = new Node();
        AnnotationConfigApplicationContext context = node.context;
        context.registerBean(Responses.class, () -> power.supply(Responses.class, world.responses));
        context.registerBean(Decisions.class, () -> power.supply(Decisions.class, world.decisions));
        context.registerBean(ReattributionRuns.class, () -> power.supply(ReattributionRuns.class, world.runs));
        JobRepository jobs = power.supply(JobRepository.class, world.jobs);
        context.registerBean(JobRepository.class, () -> jobs);
        context.registerBean(Attributor.class, () -> world.attributor);
        context.registerBean(RuleBases.class, world::ruleBases);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(IdSource.class, () -> () -> "run" + world.ids.incrementAndGet());
        context.registerBean(ReattributionSettings.class, () -> settings);
        context.registerBean(ReattributionJobConfiguration.EXECUTOR, TaskExecutor.class, () -> executor);
        context.registerBean(
                JobOperatorFactoryBean.class,
                definition -> definition.getPropertyValues().add("jobRepository", jobs));
        context.register(ReattributionJobConfiguration.class);
        context.refresh();
        return node;
    }

    ReattributionRunner runner() {
        return context.getBean(ReattributionRunner.class);
    }

    NodeStop stop() {
        return context.getBean(NodeStop.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
