package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    void areOneMoreForTheHoldersBefore() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);
        world.clicked(1, NOON.plusSeconds(55));

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("begunBy", "findAll", "find", "of");
    }

    @Test
    void areTwoMoreForACallerWhoIsKnown() {
        world.leased(1, "older", NOON.minus(Duration.ofMinutes(40)));
        world.leased(2, "newest", NOON);
        world.receive(CandidateWorld.call("a", CandidateWorld.POOLED, NOON.plusSeconds(30), Examples.CALLER));

        assertThat(readsOfACall("c", NOON.plusSeconds(60), Examples.CALLER))
                .containsExactly("earlier", "begunBy", "findAll", "findAll", "find", "of");
    }

    /** Without those that tell whether the response is there already, and whether its caller is new. */
    private List<String> readsOfACall(String id, Instant at, CallerNumber caller) {
        Response call = world.asFirstTimeOrNot(CandidateWorld.call(id, CandidateWorld.POOLED, at, caller));
        world.reads.clear();
        world.desk.receive(call);
        return world.reads.subList(1, world.reads.size());
    }
}
