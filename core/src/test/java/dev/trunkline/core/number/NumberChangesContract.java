package dev.trunkline.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Numbers} keeps to when numbers that it has change. */
public abstract class NumberChangesContract {
    private static final TrackingNumber FIRST = Examples.number(1);
    private static final TrackingNumber SECOND = Examples.number(2);
    private static final TrackingNumber THIRD = Examples.number(3);
    private static final TrackingNumber OVERFLOW = Examples.number(9);

    private Numbers numbers;

    /** A directory without any number. */
    protected abstract Numbers empty();

    @BeforeEach
    void open() {
        numbers = empty();
    }

    @Test
    void addsNumbersToAPoolBehindThoseThatItHas() {
        numbers.add(pool(List.of(SECOND), null));

        NumberPool more = addToPool(List.of(THIRD, SECOND, FIRST), null);

        assertThat(more).isEqualTo(pool(List.of(SECOND, THIRD, FIRST), null));
        assertThat(numbers.pools(Examples.DEMO)).containsExactly(more);
        assertThat(numbers.find(FIRST).orElseThrow().role()).isEqualTo(new PoolNumber(Examples.PPC));
    }

    @Test
    void addingTheSameNumbersToAPoolAgainChangesNothing() {
        numbers.add(pool(List.of(FIRST, SECOND), OVERFLOW));

        assertThat(addToPool(List.of(SECOND, FIRST), OVERFLOW)).isEqualTo(pool(List.of(FIRST, SECOND), OVERFLOW));
        assertThat(numbers.ofSite(Examples.DEMO)).hasSize(3);
    }

    @Test
    void givesAPoolTheOverflowNumberThatItLacks() {
        numbers.add(pool(List.of(FIRST), null));

        assertThat(addToPool(List.of(), OVERFLOW)).isEqualTo(pool(List.of(FIRST), OVERFLOW));
        assertThat(numbers.find(OVERFLOW).orElseThrow().role()).isEqualTo(new OverflowNumber(Examples.PPC));
        assertThatThrownBy(() -> addToPool(List.of(SECOND), THIRD))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining(OVERFLOW.e164());
        assertThat(numbers.ofSite(Examples.DEMO)).hasSize(2);
    }

    @Test
    void addsNoneOfTheNumbersOfWhichOneIsTaken() {
        numbers.add(pool(List.of(FIRST), OVERFLOW));
        numbers.add(number(THIRD, new ChannelNumber("Email")));

        assertThatThrownBy(() -> addToPool(List.of(SECOND, THIRD), null))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining(THIRD.e164());
        assertThatThrownBy(() -> addToPool(List.of(SECOND, OVERFLOW), null)).isInstanceOf(RuntimeException.class);
        assertThat(numbers.pool(Examples.DEMO, Examples.PPC)).contains(pool(List.of(FIRST), OVERFLOW));
        assertThat(numbers.find(SECOND)).isEmpty();
    }

    @Test
    void addsNothingToAPoolThatIsNotThere() {
        assertThat(numbers.addToPool(Examples.DEMO, Examples.PPC, List.of(FIRST), null))
                .isEmpty();
        assertThat(numbers.find(FIRST)).isEmpty();
    }

    @Test
    void losesNothingOfWhatManyAddAtOnce() {
        numbers.add(pool(List.of(FIRST), null));

        Together.each(thread -> addToPool(Examples.numbers(100 + 10 * thread, 10), null));

        assertThat(numbers.pool(Examples.DEMO, Examples.PPC).orElseThrow().numbers())
                .hasSize(1 + 10 * Together.THREADS)
                .doesNotHaveDuplicates()
                .startsWith(FIRST);
        assertThat(numbers.find(Examples.number(100 + 10 * (Together.THREADS - 1) + 9)))
                .isPresent();
    }

    @Test
    void aNumberThatIsNotEnabledIsNeverLeased() {
        numbers.add(pool(List.of(FIRST, SECOND, THIRD), OVERFLOW));

        assertThat(setState(SECOND, NumberState.DISABLED).state()).isEqualTo(NumberState.DISABLED);
        setState(THIRD, NumberState.PORTED);

        NumberPool pool = numbers.pool(Examples.DEMO, Examples.PPC).orElseThrow();
        assertThat(pool.numbers()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(pool.leasable()).containsExactly(FIRST);
        assertThat(numbers.pools(Examples.DEMO)).containsExactly(pool);
        assertThat(numbers.find(THIRD).orElseThrow().state()).isEqualTo(NumberState.PORTED);
        assertThat(numbers.find(FIRST).orElseThrow().enabled()).isTrue();
    }

    @Test
    void anOverflowNumberThatIsNotEnabledIsNotShownAndStaysThePools() {
        numbers.add(pool(List.of(FIRST), OVERFLOW));

        setState(OVERFLOW, NumberState.DISABLED);

        assertThat(numbers.pool(Examples.DEMO, Examples.PPC).orElseThrow().overflow())
                .isNull();
        assertThat(numbers.find(OVERFLOW).orElseThrow().role()).isEqualTo(new OverflowNumber(Examples.PPC));
        assertThatThrownBy(() -> addToPool(List.of(), SECOND)).isInstanceOf(NumberTakenException.class);
        assertThat(addToPool(List.of(SECOND), null).overflow()).isNull();
    }

    @Test
    void aNumberCanBeEnabledAgain() {
        numbers.add(pool(List.of(FIRST, SECOND), null));
        setState(FIRST, NumberState.DISABLED);
        setState(FIRST, NumberState.PORTED);

        assertThat(setState(FIRST, NumberState.ENABLED).enabled()).isTrue();
        assertThat(numbers.pool(Examples.DEMO, Examples.PPC)).contains(pool(List.of(FIRST, SECOND), null));
    }

    @Test
    void aChannelNumberThatIsNotEnabledIsNotShown() {
        OwnedNumber email = number(FIRST, new ChannelNumber("Email"));
        numbers.add(email);

        assertThat(setState(FIRST, NumberState.PORTED)).isEqualTo(email.in(NumberState.PORTED));
        assertThat(numbers.find(FIRST).orElseThrow().isShownFixedBy(Examples.DEMO))
                .isFalse();
        numbers.add(email);
        assertThat(numbers.find(FIRST)).contains(email.in(NumberState.PORTED));
    }

    @Test
    void changesOnlyWhatIsTheSites() {
        numbers.add(number(FIRST, new ChannelNumber("Email")));
        numbers.add(number(SECOND, new SiteNumber()));

        assertThat(numbers.setState(Examples.OTHER_SITE, FIRST, NumberState.DISABLED))
                .isEmpty();
        assertThat(numbers.setState(Examples.DEMO, THIRD, NumberState.DISABLED)).isEmpty();
        assertThat(numbers.find(FIRST).orElseThrow().enabled()).isTrue();
        assertThatThrownBy(() -> setState(SECOND, NumberState.DISABLED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("site number");
    }

    @Test
    void keepsEveryStateThatManySetAtOnce() {
        List<TrackingNumber> all = Examples.numbers(0, Together.THREADS);
        numbers.add(pool(all, null));

        Together.each(thread -> setState(all.get(thread), NumberState.DISABLED));

        assertThat(numbers.pool(Examples.DEMO, Examples.PPC).orElseThrow().leasable())
                .isEmpty();
    }

    private NumberPool addToPool(List<TrackingNumber> more, @Nullable TrackingNumber overflow) {
        return numbers.addToPool(Examples.DEMO, Examples.PPC, more, overflow).orElseThrow();
    }

    private OwnedNumber setState(TrackingNumber number, NumberState state) {
        return numbers.setState(Examples.DEMO, number, state).orElseThrow();
    }

    private static NumberPool pool(List<TrackingNumber> numbers, @Nullable TrackingNumber overflow) {
        return new NumberPool(Examples.DEMO, Examples.PPC, "Paid search", numbers, overflow, Examples.DESTINATION);
    }

    private static OwnedNumber number(TrackingNumber number, NumberRole role) {
        return new OwnedNumber(number, Examples.DEMO, role, Examples.DESTINATION, true);
    }
}
