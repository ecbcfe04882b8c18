package dev.trunkline.batch.reattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.trunkline.batch.job.Power;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.reattribution.ReattributionRun;
import dev.trunkline.core.reattribution.RunCounts;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunMove;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.reattribution.RunStatus;
import dev.trunkline.core.reattribution.VerdictChange;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run does, by accounting. */
final class ReattributionRunTest {
    @Test
    void aDryRunReportsTheMovesAndChangesNothing() {
        World world = World.withResponses(20);
        List<JudgedResponse> before = world.all();
        var histories = world.histories();

        ReattributionRun run = run(world, RunMode.DRY_RUN);

        assertThat(run.counts()).isEqualTo(new RunCounts(20, 9, 11, 0));
        assertThat(run.moves())
                .containsExactly(new RunMove("Direct", "Paid Search", 7), new RunMove("Direct", "Email", 2));
        assertThat(world.changes(run.id())).hasSize(9);
        assertThat(world.all()).isEqualTo(before);
        assertThat(world.histories()).isEqualTo(histories);
    }

    @Test
    void anAppliedRunMovesExactlyWhatDiffersAndKeepsEarlierVerdicts() {
        World world = World.withResponses(20);
        List<JudgedResponse> before = world.all();

        ReattributionRun run = run(world, RunMode.APPLY);

        assertThat(run.counts()).isEqualTo(new RunCounts(20, 9, 11, 0));
        for (JudgedResponse was : before) {
            ResponseId id = was.response().id();
            Decision now = world.find(id.value()).current();
            boolean moved = world.changes(run.id()).stream()
                    .anyMatch(change -> change.response().id().equals(id));
            if (moved) {
                assertThat(now.run()).isEqualTo(run.id());
                assertThat(now.channel()).isIn("Paid Search", "Email");
                assertThat(world.decisions.history(id)).containsExactly(now, was.current());
            } else {
                assertThat(now).isEqualTo(was.current());
                assertThat(world.decisions.history(id)).containsExactly(was.current());
            }
        }
    }

    @Test
    void recordsTheVerdictBeforeAndTheOneAfter() {
        World world = World.withResponses(4);
        Decision before = world.find("r3").current();

        ReattributionRun run = run(world, RunMode.APPLY);

        VerdictChange change = world.changes(run.id()).getLast();
        assertThat(change.before()).isEqualTo(before);
        assertThat(change.after()).isEqualTo(world.find("r3").current());
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void aSecondRunAfterAnAppliedOneChangesNothing(RunMode mode) {
        World world = World.withResponses(20);
        run(world, RunMode.APPLY);
        List<JudgedResponse> applied = world.all();
        var histories = world.histories();

        ReattributionRun second = run(world, mode);

        assertThat(second.counts()).isEqualTo(new RunCounts(20, 0, 20, 0));
        assertThat(second.moves()).isEmpty();
        assertThat(world.all()).isEqualTo(applied);
        assertThat(world.histories()).isEqualTo(histories);
    }

    @Test
    void countsWhatCanNotBeJudgedAndLeavesItsVerdict() {
        World world = new World(landing -> {
            if (landing.equals("/broken")) {
                throw new IllegalStateException("no such page");
            }
            return "Paid Search";
        });
        world.add("broken", World.FROM, CallStatus.COMPLETED);
        world.add("good", World.FROM.plusSeconds(1), CallStatus.COMPLETED);
        Decision before = world.find("broken").current();

        ReattributionRun run = run(world, RunMode.APPLY);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.counts()).isEqualTo(new RunCounts(2, 1, 0, 1));
        assertThat(run.failure()).contains("broken", "no such page");
        assertThat(world.find("broken").current()).isEqualTo(before);
    }

    @Test
    void anEmptyPeriodCompletesWithNothingRead() {
        ReattributionRun run = run(World.withResponses(0), RunMode.APPLY);

        assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(run.counts()).isEqualTo(RunCounts.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void countsResponsesOnTheBordersOnce(int ranges) {
        World world = new World(landing -> "Paid Search");
        world.add("before", World.FROM.minusMillis(1), CallStatus.COMPLETED);
        world.add("first", World.FROM, CallStatus.COMPLETED);
        world.add("last", World.TO.minusMillis(1), CallStatus.COMPLETED);
        world.add("after", World.TO, CallStatus.COMPLETED);
        RunRequest request = World.request(RunMode.APPLY);
        for (TimeRange range : JudgeRange.period(request)
                .split(ranges)
                .subList(1, JudgeRange.period(request).split(ranges).size())) {
            for (int i = 0; i < 5; i++) {
                world.add("border" + i + "-" + range.from().toEpochMilli(), range.from(), CallStatus.COMPLETED);
            }
            world.add("short-of-" + range.from().toEpochMilli(), range.from().minusMillis(1), CallStatus.COMPLETED);
        }

        ReattributionRun run = run(world, RunMode.APPLY, ranges);

        long expected = 2 + (ranges - 1) * 6L;
        assertThat(run.counts()).isEqualTo(new RunCounts(expected, expected, 0, 0));
        assertThat(world.find("before").current().run()).isNull();
        assertThat(world.find("after").current().run()).isNull();
    }

    @Test
    void splitsAPeriodOfAMillisecond() {
        RunRequest request =
                new RunRequest(Examples.DEMO, World.FROM, World.FROM.plusMillis(1), 2, RunMode.APPLY, "schedule");

        assertThat(JudgeRange.period(request).split(4)).containsExactly(new TimeRange(request.from(), request.to()));
    }

    @Test
    void refusesAVersionThatTheSiteDoesNotHave() {
        World world = World.withResponses(1);
        RunRequest request = new RunRequest(Examples.DEMO, World.FROM, World.TO, 3, RunMode.APPLY, "ann@example.com");
        try (Node node = Node.of(world, Power.forEver())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> node.runner().start(request))
                    .withMessage("Site demo has no rule set version 3.");
        }
        assertThat(world.runs.unfinished()).isEmpty();
    }

    private static ReattributionRun run(World world, RunMode mode) {
        try (Node node = Node.of(world, Power.forEver())) {
            return world.run(node.runner().start(World.request(mode)));
        }
    }

    private static ReattributionRun run(World world, RunMode mode, int ranges) {
        ReattributionSettings settings =
                new ReattributionSettings(ranges, 3, Duration.ZERO, new StorePatience(2, Duration.ofMillis(1)));
        InstantSource clock = InstantSource.fixed(World.NOW);
        try (Node node = Node.of(world, Power.forEver(), settings, Runnable::run, clock)) {
            return world.run(node.runner().start(World.request(mode)));
        }
    }
}
