package dev.trunkline.core.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.core.Examples;
import dev.trunkline.core.visit.VisitId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadowTest {
    private static final List<VisitId> VISITS = IntStream.range(0, 20_000)
            .mapToObj(visit -> new VisitId("visit-" + visit))
            .toList();

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.5, 1})
    void coversItsShareOfTheVisits(double share) {
        assertThat(covered(share).size() / (double) VISITS.size()).isEqualTo(share, within(0.01));
    }

    @Test
    void coversTheSameVisitsAgainAndWithALargerShareMore() {
        assertThat(covered(0.1)).isEqualTo(covered(0.1)).isNotEmpty();
        assertThat(covered(0.2)).containsAll(covered(0.1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAShareThatIsNone(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> shadow(share)).withMessageContaining("at most 1");
    }

    private static List<VisitId> covered(double share) {
        return VISITS.stream().filter(shadow(share)::covers).toList();
    }

    private static Shadow shadow(double share) {
        return new Shadow(Examples.DEMO, share, Examples.NOON, "ann");
    }
}
