package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whom a call goes to when more than one visit is in question. One table for the call that arrives, for the call of a file and for the
 * call that a run judges again: all must say the same.
 */
class CandidateCasesTest {
    private static final Instant NOON = Examples.NOON;
    private static final Instant CALL = NOON.plusMillis(60_500);
    private static final String TORONTO = "America/Toronto";
    private static final String NEW_YORK = "America/New_York";
    private static final String VANCOUVER = "America/Vancouver";
    private static final String JAMAICA = "America/Jamaica";
    private static final CallerNumber ANOTHER = new CallerNumber("+16475550143");
    private static final Response POOL_CALL = CandidateWorld.call("c", CandidateWorld.POOLED, CALL, Examples.CALLER);
    private static final Response OVERFLOW_CALL =
            CandidateWorld.call("c", CandidateWorld.OVERFLOW, CALL, Examples.CALLER);

    /** Another held the number 40 minutes before. */
    private static final Consumer<CandidateWorld> REISSUED = world -> {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);
    };

    private static final Consumer<CandidateWorld> OVERFLOWN = world -> {
        world.shownOverflow("older", NOON.minus(Duration.ofMinutes(15)));
        world.shownOverflow("newest", NOON);
    };

    private static Consumer<CandidateWorld> reissued(String older, String newest) {
        return world -> {
            world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)), older);
            world.leased(2, "newest", NOON, newest);
        };
    }

    private static Consumer<CandidateWorld> overflown(String older, String newest) {
        return world -> {
            world.shownOverflow("older", NOON.minus(Duration.ofMinutes(15)), older);
            world.shownOverflow("newest", NOON, newest);
        };
    }

    /**
     * A row.
     *
     * @param thousandths the confidence
     * @param second the next likeliest; empty when nobody else is in question
     */
    record Case(
            String name, Consumer<CandidateWorld> before, Response call, String visit, int thousandths, String second) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(ofArrivalsAndClicks(), ofTelephones(), ofAreas(), ofOverflowNumbers())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> ofArrivalsAndClicks() {
        return Stream.of(
                new Case(
                        "the only holder is sure",
                        world -> world.leased(1, "only", NOON),
                        POOL_CALL,
                        "only",
                        1_000,
                        ""),
                new Case(
                        "the newest holder of a reissued number is likelier",
                        REISSUED,
                        POOL_CALL,
                        "newest",
                        935,
                        "older"),
                new Case(
                        "who clicked five seconds before is likelier than the newest",
                        REISSUED.andThen(world -> world.clicked(1, CALL.minusSeconds(5))),
                        POOL_CALL,
                        "older",
                        997,
                        "newest"),
                new Case(
                        "the newest who clicked is sure",
                        REISSUED.andThen(world -> world.clicked(2, CALL.minusSeconds(5))),
                        POOL_CALL,
                        "newest",
                        1_000,
                        ""),
                new Case(
                        "a click five minutes before says nothing",
                        REISSUED.andThen(world -> world.clicked(1, CALL.minusSeconds(300))),
                        POOL_CALL,
                        "newest",
                        935,
                        "older"),
                new Case(
                        "the latest click before the call counts, not the latest of all",
                        REISSUED.andThen(world -> {
                            world.clicked(1, CALL.minusSeconds(5));
                            world.clicked(1, CALL.plusSeconds(500));
                        }),
                        POOL_CALL,
                        "older",
                        997,
                        "newest"));
    }

    private static Stream<Case> ofTelephones() {
        return Stream.of(
                new Case(
                        "who filled a form with this telephone is likelier than the newest",
                        REISSUED.andThen(world -> world.receive(
                                CandidateWorld.form("f", CALL.minusSeconds(600), "older", Examples.CALLER))),
                        POOL_CALL,
                        "older",
                        991,
                        "newest"),
                new Case(
                        "who called from this telephone on an earlier visit is likelier than the newest",
                        REISSUED.andThen(world -> {
                            world.earlierVisitOf("older", "before", NOON.minus(Duration.ofDays(2)));
                            world.receive(CandidateWorld.form(
                                    "f", NOON.minus(Duration.ofDays(2)), "before", Examples.CALLER));
                        }),
                        POOL_CALL,
                        "older",
                        991,
                        "newest"),
                new Case(
                        "a second call to the same number is no surer than the first",
                        REISSUED.andThen(world -> world.receive(CandidateWorld.call(
                                "b", CandidateWorld.POOLED, CALL.minusSeconds(30), Examples.CALLER))),
                        POOL_CALL,
                        "newest",
                        935,
                        "older"),
                new Case(
                        "who clicked before the first call is likelier at the second, too",
                        REISSUED.andThen(world -> {
                            world.clicked(1, CALL.minusSeconds(35));
                            world.receive(CandidateWorld.call(
                                    "b", CandidateWorld.POOLED, CALL.minusSeconds(30), Examples.CALLER));
                        }),
                        POOL_CALL,
                        "older",
                        995,
                        "newest"),
                new Case(
                        "another telephone says nothing",
                        REISSUED.andThen(world ->
                                world.receive(CandidateWorld.form("f", CALL.minusSeconds(600), "older", ANOTHER))),
                        POOL_CALL,
                        "newest",
                        935,
                        "older"),
                new Case(
                        "a withheld number says nothing",
                        REISSUED.andThen(world -> world.receive(
                                CandidateWorld.form("f", CALL.minusSeconds(600), "older", CallerNumber.WITHHELD))),
                        CandidateWorld.call("c", CandidateWorld.POOLED, CALL, CallerNumber.WITHHELD),
                        "newest",
                        935,
                        "older"));
    }

    private static Stream<Case> ofAreas() {
        return Stream.of(
                ofArea("who is elsewhere is a quarter as likely", reissued(TORONTO, VANCOUVER), Examples.CALLER, 783),
                ofArea("who is in the area is likelier", reissued(VANCOUVER, TORONTO), Examples.CALLER, 983),
                ofArea("the same for a caller of the west", reissued(TORONTO, VANCOUVER), CandidateWorld.WESTERN, 983),
                ofArea("another city with the same clock", reissued(VANCOUVER, NEW_YORK), Examples.CALLER, 983),
                ofArea("clocks that differ in summer only", reissued(VANCOUVER, JAMAICA), Examples.CALLER, 983),
                ofArea("an area with both clocks says nothing", reissued(TORONTO, VANCOUVER), CandidateWorld.WIDE, 935),
                ofArea("a number without an area says nothing", reissued(TORONTO, VANCOUVER), ANOTHER, 935),
                ofArea("so does one that is withheld", reissued(TORONTO, VANCOUVER), CallerNumber.WITHHELD, 935),
                ofArea("the same area for all says nothing", reissued(TORONTO, TORONTO), Examples.CALLER, 935),
                ofArea("elsewhere for all says nothing either", reissued(VANCOUVER, VANCOUVER), Examples.CALLER, 935),
                ofArea("who tells no zone loses nothing", reissued(VANCOUVER, ""), Examples.CALLER, 983),
                ofArea("so does who tells an unknown one", reissued("Mars/Olympus", TORONTO), Examples.CALLER, 935),
                new Case(
                        "the only holder is sure from elsewhere, too",
                        world -> world.leased(1, "only", NOON, VANCOUVER),
                        POOL_CALL,
                        "only",
                        1_000,
                        ""),
                new Case(
                        "a click weighs more than an area",
                        reissued(VANCOUVER, TORONTO).andThen(world -> world.clicked(1, CALL.minusSeconds(5))),
                        POOL_CALL,
                        "older",
                        986,
                        "newest"),
                new Case(
                        "a telephone that is known weighs more than an area",
                        reissued(VANCOUVER, TORONTO)
                                .andThen(world -> world.receive(
                                        CandidateWorld.form("f", CALL.minusSeconds(600), "older", Examples.CALLER))),
                        POOL_CALL,
                        "older",
                        990,
                        "newest"),
                new Case(
                        "who is in the area is likelier than the newest visit of an overflow number",
                        overflown(TORONTO, VANCOUVER),
                        OVERFLOW_CALL,
                        "older",
                        595,
                        "newest"));
    }

    private static Case ofArea(String name, Consumer<CandidateWorld> before, CallerNumber caller, int thousandths) {
        Response call = CandidateWorld.call("c", CandidateWorld.POOLED, CALL, caller);
        return new Case(name, before, call, "newest", thousandths, "older");
    }

    private static Stream<Case> ofOverflowNumbers() {
        return Stream.of(
                new Case(
                        "the newer visit of an overflow number is likelier",
                        OVERFLOWN,
                        OVERFLOW_CALL,
                        "newest",
                        731,
                        "older"),
                new Case(
                        "who clicked an overflow number is likelier",
                        OVERFLOWN.andThen(world -> world.clickedOverflow("older", CALL.minusSeconds(3))),
                        OVERFLOW_CALL,
                        "older",
                        997,
                        "newest"),
                new Case(
                        "who called from this telephone is likelier on an overflow number",
                        OVERFLOWN.andThen(world -> world.receive(
                                CandidateWorld.form("f", CALL.minusSeconds(600), "older", Examples.CALLER))),
                        OVERFLOW_CALL,
                        "older",
                        993,
                        "newest"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPathSaysTheSame(Case row) {
        Decision live = decided(row, (world, call) -> world.desk.receive(call));
        Decision imported = decided(row, (world, call) -> world.desk.receiveAll(List.of(call)));

        Attributed said = (Attributed) live.outcome();
        assertThat(said.visit()).isNotNull().extracting("value").isEqualTo(row.visit());
        assertThat(said.confidence()).isEqualTo(row.thousandths() / 1_000.0);
        List<Candidate> likeliest = said.candidates().likeliest();
        assertThat(likeliest.size() < 2 ? "" : likeliest.get(1).visit().value()).isEqualTo(row.second());
        assertThat(imported).isEqualTo(live);
    }

    private static Decision decided(Case row, BiConsumer<CandidateWorld, Response> arrives) {
        CandidateWorld world = new CandidateWorld();
        row.before().accept(world);
        Response call = world.asFirstTimeOrNot(row.call());
        arrives.accept(world, call);
        Decision decided = world.decided(call.id());
        // What happens later must not change what a run says of it.
        world.receive(CandidateWorld.form("later", CALL.plusSeconds(60), "newest", Examples.CALLER));
        Response stored = world.responses.find(call.id()).orElseThrow().response();
        Decision again = world.attributor.judge(stored, CandidateWorld.RULES, NOON, new RunId("run1"));
        assertThat(again.outcome()).as("judged again").isEqualTo(decided.outcome());
        assertThat(stored.id()).isEqualTo(new ResponseId("c"));
        return decided;
    }
}
