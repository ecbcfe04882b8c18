package dev.trunkline.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link OutcomeLog} keeps to. */
public abstract class OutcomeLogContract {
    private OutcomeLog log;

    /** A log without any outcome. */
    protected abstract OutcomeLog empty();

    @BeforeEach
    void open() {
        log = empty();
    }

    @Test
    void keepsWhatWasToldToTheCent() {
        Outcome sale = Outcomes.sale("o1", Examples.NOON.plusMillis(7), "420.05");
        Outcome lost = Outcomes.lost("o2", Examples.NOON);
        Outcome worthless =
                Outcomes.of("r2", "o3", new OutcomeFacts(OutcomeKind.SALE, null, "", Examples.NOON, "deal 3, “won”"));

        assertThat(log.addAll(List.of(sale, lost, worthless)))
                .containsExactlyInAnyOrder(sale.id(), lost.id(), worthless.id());

        assertThat(log.findAll(List.of(sale.id(), lost.id(), worthless.id(), new OutcomeId("o4"))))
                .containsExactlyInAnyOrder(sale, lost, worthless);
        assertThat(log.findAll(List.of())).isEmpty();
    }

    @Test
    void theFirstUnderAnIdStays() {
        Outcome first = Outcomes.sale("o1", Examples.NOON, "420");
        Outcome other = Outcomes.lost("o2", Examples.NOON);
        log.addAll(List.of(first));

        assertThat(log.addAll(List.of(Outcomes.lost("o1", Examples.NOON), other)))
                .containsExactly(other.id());
        assertThat(log.addAll(List.of())).isEmpty();
        assertThat(log.findAll(List.of(first.id()))).containsExactly(first);
    }

    @Test
    void oneOfManyAtOnceIsTheFirst() {
        List<Set<OutcomeId>> added =
                Together.each(thread -> log.addAll(List.of(Outcomes.sale("o1", Examples.NOON, "" + (thread + 1)))));

        assertThat(added.stream().filter(ids -> !ids.isEmpty())).hasSize(1);
    }
}
