package dev.trunkline.app.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class KilledNodeTest {
    static final int RESPONSES = 1500;

    @TempDir
    private Path folder;

    @Test
    void aRunGoesOnAfterItsNodeWasKilledTwice() throws IOException {
        startAndKill(200);
        startAndKill(600);

        try (ConfigurableApplicationContext node = BatchNode.start(folder)) {
            ReattributionRun left = BatchNode.runs(node).unfinished().getFirst();
            assertThat(left.status()).isEqualTo(RunStatus.RUNNING);
            assertThat(left.counts().read()).isBetween(600L, RESPONSES - 1L);

            node.getBean(ReattributionSchedule.class).goOn();

            ReattributionRun run = completed(node, left.id());
            assertThat(run.counts()).isEqualTo(new RunCounts(RESPONSES, 500, 1000, 0));
            assertThat(run.moves()).containsExactly(new RunMove("Direct", "Paid Search", 500));
            assertThat(run.startedAt()).isEqualTo(left.startedAt());
            for (int i = 0; i < RESPONSES; i++) {
                assertJudged(node, new ResponseId("r" + i), i % 3 == 0);
            }
        }
    }

    private static void assertJudged(ConfigurableApplicationContext node, ResponseId id, boolean moved) {
        Decision current = node.getBean(Responses.class).find(id).orElseThrow().current();
        List<Decision> history = node.getBean(Decisions.class).history(id);
        assertThat(current.channel()).isEqualTo(moved ? "Paid Search" : "Direct");
        assertThat(history).hasSize(moved ? 2 : 1).startsWith(current);
    }

    private static ReattributionRun completed(ConfigurableApplicationContext node, RunId id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> BatchNode.runs(node).find(id).orElseThrow(), run -> run.endedAt() != null);
    }

    /** Kills the node once it has read so many responses. */
    private void startAndKill(int read) throws IOException {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        DyingNode.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = node.inputReader(StandardCharsets.UTF_8)) {
            boolean enough = false;
            for (String line = lines.readLine(); line != null && !enough; line = lines.readLine()) {
                enough = line.startsWith("read ") && Integer.parseInt(line.substring(5)) >= read;
            }
            assertThat(enough).as("the node came so far").isTrue();
        } finally {
            node.destroyForcibly().onExit().join();
        }
    }
}
