package dev.trunkline.batch.callimport;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.reattribution.ReattributionJobConfiguration;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.callimport.CallFiles;
import dev.trunkline.core.callimport.CallImports;
import dev.trunkline.core.callimport.FileParts;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.outcome.OutcomeLog;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.Responses;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/** A node on a world, wired as the application wires it. Closing it is an orderly end; losing its power is not. */
final class Node implements AutoCloseable {
    static final ImportSettings SMALL =
            new ImportSettings(5, 1, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Node() {}

    /** Imports one after another, in the thread that asks. */
    static Node of(World world, Power power) {
        return of(world, power, SMALL, new SyncTaskExecutor());
    }

    static Node of(World world, Power power, ImportSettings settings, TaskExecutor executor) {
        Node node = new Node();
        AnnotationConfigApplicationContext context = node.context;
        InstantSource clock = InstantSource.fixed(World.NOW);
        Responses responses = power.supply(Responses.class, world.responses);
        Decisions decisions = power.supply(Decisions.class, world.decisions);
        JobRepository jobs = power.supply(JobRepository.class, world.jobs);
        context.registerBean(Responses.class, () -> responses);
        context.registerBean(
                ResponseDesk.class,
                () -> new ResponseDesk(
                        responses,
                        decisions,
                        world.attributor,
                        world.rules,
                        new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
                        clock));
        OutcomeLog outcomes = power.supply(OutcomeLog.class, world.outcomes);
        context.registerBean(OutcomeDesk.class, () -> new OutcomeDesk(outcomes, responses));
        context.registerBean(CallImports.class, () -> power.supply(CallImports.class, world.imports));
        context.registerBean(FileParts.class, () -> power.supply(FileParts.class, world.parts));
        context.registerBean(CallFiles.class, world::files);
        context.registerBean(JobRepository.class, () -> jobs);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(ImportSettings.class, () -> settings);
        context.registerBean(NodeStop.class, NodeStop::new);
        context.registerBean(ReattributionJobConfiguration.EXECUTOR, TaskExecutor.class, () -> executor);
        context.registerBean(
                JobOperatorFactoryBean.class,
                definition -> definition.getPropertyValues().add("jobRepository", jobs));
        context.register(ImportJobConfiguration.class);
        context.refresh();
        return node;
    }

    ImportRunner runner() {
        return context.getBean(ImportRunner.class);
    }

    NodeStop stop() {
        return context.getBean(NodeStop.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
