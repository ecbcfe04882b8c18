package dev.trunkline.app.reattribution;

import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunId;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;

/** The process that {@link KilledNodeTest} kills. Starts a run, or goes on with one, and prints how many responses it has read. */
final class DyingNode {
    private DyingNode() {}

    public static void main(String[] arguments) {
        PrintStream progress = new PrintStream(System.out, true);
        ConfigurableApplicationContext node = BatchNode.start(Path.of(arguments[0]));
        if (BatchNode.runs(node).unfinished().isEmpty()) {
            BatchNode.fill(node, KilledNodeTest.RESPONSES);
            BatchNode.apply(node, Duration.ofSeconds(KilledNodeTest.RESPONSES));
        } else {
            node.getBean(ReattributionSchedule.class).goOn();
        }
        RunId id = BatchNode.runs(node).unfinished().getFirst().id();
        long read = -1;
        while (true) {
            ReattributionRun run = BatchNode.runs(node).find(id).orElseThrow();
            if (run.counts().read() > read) {
                read = run.counts().read();
                progress.println("read " + read);
            }
            Thread.onSpinWait();
        }
    }
}
