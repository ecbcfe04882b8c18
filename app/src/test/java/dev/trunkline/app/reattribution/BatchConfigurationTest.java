package dev.trunkline.app.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.Examples;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunStatus;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

class BatchConfigurationTest {
    @TempDir
    private Path folder;

    @Test
    void keepsItsJobsInTheStoreFromStartToStart() throws Exception {
        try (ConfigurableApplicationContext node = BatchNode.start(folder)) {
            BatchNode.fill(node, 30);
            assertThat(node.getBeansOfType(JobRepository.class)).hasSize(1);
            assertThat(node.getBeansOfType(JobOperator.class)).hasSize(1);
            assertThat(run(node).counts()).isEqualTo(new RunCounts(30, 10, 20, 0));
        }
        try (ConfigurableApplicationContext node = BatchNode.start(folder)) {
            assertThat(run(node).counts()).isEqualTo(new RunCounts(30, 0, 30, 0));
            assertThat(node.getBean(JobRepository.class).getJobInstanceCount("reattribution"))
                    .isEqualTo(2);
        }
    }

    @Test
    void schedulesARunOfTheLastDaysForEverySiteWithRules() {
        try (ConfigurableApplicationContext node = BatchNode.start(
                folder,
                "trunkline.reattribution.schedule.cron=0 15 3 * * *",
                "trunkline.reattribution.schedule.period=P7D")) {
            BatchNode.fill(node, 1);
            ReattributionSchedule schedule = node.getBean(ReattributionSchedule.class);

            schedule.start();

            ReattributionRun run = BatchNode.runs(node).ofSite(Examples.DEMO, 2).getFirst();
            assertThat(run.request().mode()).isEqualTo(RunMode.APPLY);
            assertThat(run.request().ruleSetVersion()).isEqualTo(2);
            assertThat(Duration.between(run.request().from(), run.request().to()))
                    .isEqualTo(Duration.ofDays(7));
            assertThat(schedule.inWords())
                    .isEqualTo("By cron 0 15 3 * * * (UTC): the last 7 days, under the version in force, applied.");
            await().until(() -> BatchNode.runs(node).unfinished().isEmpty());
        }
    }

    @Test
    void hasNoScheduleUnlessToldTo() {
        try (ConfigurableApplicationContext node = BatchNode.start(folder)) {
            assertThat(node.getBean(ReattributionSchedule.class).inWords()).isNull();
            assertThat(node.getBean(ReattributionRunner.class)).isNotNull();
        }
    }

    @Test
    void refusesAScheduleThatIsNone() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> BatchNode.start(folder, "trunkline.reattribution.schedule.cron=daily"))
                .havingRootCause()
                .withMessageContaining("but was 'daily'");
    }

    private static ReattributionRun run(ConfigurableApplicationContext node) {
        RunId id = BatchNode.apply(node, Duration.ofDays(1));
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> BatchNode.runs(node).find(id).orElseThrow(), run -> run.status() == RunStatus.COMPLETED);
    }
}
