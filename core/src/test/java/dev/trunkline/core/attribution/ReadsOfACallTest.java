package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKind;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of the store while a caller waits to be connected. */
class ReadsOfACallTest {
    private static final Instant NOON = Examples.NOON;
    private static final List<String> PLAIN = List.of("begunBy", "find", "of");

    private final CandidateWorld world = new CandidateWorld();

    @Test
    void areThreeForTheOnlyHolder() {
        world.leased(1, "only", NOON);

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER)).containsExactlyElementsOf(PLAIN);
    }

    @Test
    void areOneMoreForTheHoldersBeforeWhoseVisitsComeTogether() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);
        world.clicked(1, NOON.plusSeconds(55));

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("begunBy", "findAll", "findAll", "of");
    }

    @Test
    void areNoMoreForHoldersWhoCameTooLongBefore() {
        world.leased(1, "older", NOON.minus(Duration.ofDays(1)), "America/Vancouver");
        world.leased(2, "newest", NOON, "America/Toronto");

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("begunBy", "findAll", "find", "of");
    }

    @Test
    void areOfVisitsOnlyWhereTheCallerHasANumber() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);

        assertThat(readsOfACall("c", NOON.plusSeconds(60), CallerNumber.WITHHELD))
                .containsExactly("begunBy", "findAll", "find", "of");
    }

    @Test
    void areNotOfTheAreaOfANumberThatNobodyHas() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)), "America/Vancouver");
        world.leased(2, "newest", NOON, "America/Toronto");
        CallerBook book = new CallerBook(world.responses, caller -> CallerKind.MADE_UP);
        Response call = CandidateWorld.call("c", CandidateWorld.POOLED, NOON.plusSeconds(60), Examples.CALLER);

        world.attributor.judge(book.introduce(call), CandidateWorld.RULES, NOON);

        assertThat(world.reads).containsExactly("begunBy", "findAll", "find", "of");
    }

    @Test
    void askForTheAreaOnlyWhereAVisitTellsItsZone() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)), "America/Vancouver");
        world.leased(2, "newest", NOON);

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("begunBy", "findAll", "findAll", "area", "of");
    }

    @Test
    void areNoneForTheAreaOfTheOnlyHolder() {
        world.leased(1, "only", NOON, "America/Vancouver");

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER)).containsExactlyElementsOf(PLAIN);
    }

    @Test
    void areOneMoreForACallerWhoIsKnown() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);
        world.receive(CandidateWorld.call("a", CandidateWorld.POOLED, NOON.plusSeconds(30), Examples.CALLER));

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("earlier", "begunBy", "findAll", "findAll", "of");
    }

    @Test
    void ofManyThatComeTogetherAreAsManyAsOfOne() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)), "America/Vancouver");
        world.leased(2, "newest", NOON, "America/Toronto");

        List<String> ofOne = readsOfCalls(1);
        assertThat(readsOfCalls(9)).isEqualTo(ofOne);
    }

    /** Without those of the area, which ask no store. */
    private List<String> readsOfCalls(int many) {
        List<Response> calls = IntStream.range(0, many)
                .mapToObj(i -> CandidateWorld.call(
                        many + "-" + i, CandidateWorld.POOLED, NOON.plusSeconds(60 + i), Examples.CALLER))
                .toList();
        world.reads.clear();
        world.desk.receiveAll(calls);
        return world.reads.stream().filter(read -> !read.equals("area")).toList();
    }

    /** Without those that tell whether the response is there already, and whether its caller is new. */
    private List<String> readsOfACall(String id, Instant at, CallerNumber caller) {
        Response call = world.asFirstTimeOrNot(CandidateWorld.call(id, CandidateWorld.POOLED, at, caller));
        world.reads.clear();
        world.desk.receive(call);
        return world.reads.subList(1, world.reads.size());
    }
}
