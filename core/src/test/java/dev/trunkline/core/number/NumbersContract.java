package dev.trunkline.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.number.NumberRole.ChannelNumber;
import dev.trunkline.core.number.NumberRole.OverflowNumber;
import dev.trunkline.core.number.NumberRole.PoolNumber;
import dev.trunkline.core.number.NumberRole.SiteNumber;
import dev.trunkline.core.site.SiteId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Numbers} keeps to. */
public abstract class NumbersContract {
    private static final TrackingNumber FIRST = Examples.number(1);
    private static final TrackingNumber SECOND = Examples.number(2);
    private static final TrackingNumber THIRD = Examples.number(3);

    private Numbers numbers;

    /** A directory without any number. */
    protected abstract Numbers empty();

    @BeforeEach
    void open() {
        numbers = empty();
    }

    @Test
    void findsTheNumbersThatWereAdded() {
        OwnedNumber channel = channelNumber(FIRST, "Organic Search");
        OwnedNumber site = new OwnedNumber(SECOND, Examples.DEMO, new SiteNumber(), Examples.DESTINATION, false);

        numbers.add(channel);
        numbers.add(site);

        assertThat(numbers.find(FIRST)).contains(channel);
        assertThat(numbers.find(SECOND)).contains(site);
        assertThat(numbers.find(THIRD)).isEmpty();
    }

    @Test
    void addingTheSameNumberAgainChangesNothing() {
        OwnedNumber number = channelNumber(FIRST, "Organic Search");

        numbers.add(number);
        numbers.add(number);

        assertThat(numbers.ofSite(Examples.DEMO)).containsExactly(number);
    }

    @Test
    void refusesANumberThatIsSomebodyElses() {
        OwnedNumber number = channelNumber(FIRST, "Organic Search");
        numbers.add(number);

        OwnedNumber elsewhere = new OwnedNumber(FIRST, Examples.OTHER_SITE, number.role(), Examples.DESTINATION, true);
        assertThatThrownBy(() -> numbers.add(elsewhere))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining(FIRST.e164())
                .hasMessageContaining("demo");
        assertThatThrownBy(() -> numbers.add(channelNumber(FIRST, "Referral")))
                .isInstanceOf(NumberTakenException.class);
        assertThat(numbers.find(FIRST)).contains(number);
    }

    @Test
    void refusesAPoolNumberWithoutItsPool() {
        for (NumberRole role : List.of(new PoolNumber(Examples.PPC), new OverflowNumber(Examples.PPC))) {
            OwnedNumber number = new OwnedNumber(FIRST, Examples.DEMO, role, Examples.DESTINATION, true);

            assertThatThrownBy(() -> numbers.add(number))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(FIRST.e164());
        }
        assertThat(numbers.find(FIRST)).isEmpty();
    }

    @Test
    void addsAPoolWithItsNumbersAndItsOverflowNumber() {
        NumberPool pool = pool(Examples.PPC, List.of(SECOND, FIRST), THIRD);

        numbers.add(pool);

        assertThat(numbers.pool(Examples.DEMO, Examples.PPC)).contains(pool);
        assertThat(numbers.find(SECOND)).contains(member(SECOND, new PoolNumber(Examples.PPC)));
        assertThat(numbers.find(THIRD)).contains(member(THIRD, new OverflowNumber(Examples.PPC)));
    }

    @Test
    void listsTheNumbersOfASiteByNumber() {
        numbers.add(pool(Examples.PPC, List.of(THIRD, FIRST), null));
        numbers.add(channelNumber(SECOND, "Referral"));
        numbers.add(
                new OwnedNumber(Examples.number(4), Examples.OTHER_SITE, new SiteNumber(), Examples.DESTINATION, true));

        assertThat(numbers.ofSite(Examples.DEMO))
                .extracting(OwnedNumber::number)
                .containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void listsThePoolsOfASiteById() {
        NumberPool b = pool(new PoolId("b"), List.of(FIRST), null);
        NumberPool a = pool(new PoolId("a.ppc"), List.of(SECOND), null);
        NumberPool elsewhere = new NumberPool(
                Examples.OTHER_SITE, new PoolId("a.ppc"), "Other", List.of(THIRD), null, Examples.DESTINATION);

        numbers.add(b);
        numbers.add(elsewhere);
        numbers.add(a);
        numbers.add(channelNumber(Examples.number(4), "Referral"));

        assertThat(numbers.pools(Examples.DEMO)).containsExactly(a, b);
        assertThat(numbers.pools(Examples.OTHER_SITE)).containsExactly(elsewhere);
        assertThat(numbers.pools(new SiteId("third"))).isEmpty();
        assertThat(numbers.pool(Examples.OTHER_SITE, new PoolId("b"))).isEmpty();
    }

    @Test
    void addingTheSamePoolAgainChangesNothing() {
        NumberPool pool = pool(Examples.PPC, List.of(FIRST, SECOND), THIRD);

        numbers.add(pool);
        numbers.add(pool);

        assertThat(numbers.pools(Examples.DEMO)).containsExactly(pool);
        assertThat(numbers.ofSite(Examples.DEMO)).hasSize(3);
    }

    @Test
    void refusesAnotherPoolUnderTheSameId() {
        NumberPool pool = pool(Examples.PPC, List.of(FIRST), null);
        numbers.add(pool);

        assertThatThrownBy(() -> numbers.add(pool(Examples.PPC, List.of(FIRST, SECOND), null)))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining("ppc-toronto");
        assertThat(numbers.pools(Examples.DEMO)).containsExactly(pool);
        assertThat(numbers.find(SECOND)).isEmpty();
    }

    @Test
    void addsNothingOfAPoolWhoseNumberIsTaken() {
        OwnedNumber taken = channelNumber(SECOND, "Referral");
        numbers.add(taken);

        assertThatThrownBy(() -> numbers.add(pool(Examples.PPC, List.of(FIRST, SECOND, THIRD), null)))
                .isInstanceOf(NumberTakenException.class)
                .hasMessageContaining(SECOND.e164());
        assertThatThrownBy(() -> numbers.add(pool(Examples.PPC, List.of(FIRST), SECOND)))
                .isInstanceOf(NumberTakenException.class);
        assertThat(numbers.pools(Examples.DEMO)).isEmpty();
        assertThat(numbers.ofSite(Examples.DEMO)).containsExactly(taken);
    }

    @Test
    void refusesAFixedNumberThatStandsInAPool() {
        numbers.add(pool(Examples.PPC, List.of(FIRST), SECOND));

        assertThatThrownBy(() -> numbers.add(channelNumber(FIRST, "Referral")))
                .isInstanceOf(NumberTakenException.class);
        assertThatThrownBy(() -> numbers.add(channelNumber(SECOND, "Referral")))
                .isInstanceOf(NumberTakenException.class);
    }

    @Test
    void addsExactlyOneOfManyPoolsThatWantTheSameNumber() {
        List<Boolean> added = Together.each(thread -> {
            List<TrackingNumber> wanted = new ArrayList<>(Examples.numbers(100 + 10 * thread, 5));
            wanted.add(thread % wanted.size(), FIRST);
            return isAdded(pool(new PoolId("pool-" + thread), wanted, null));
        });

        assertThat(added).containsOnlyOnce(true);
        assertThat(numbers.pools(Examples.DEMO)).hasSize(1);
        assertThat(numbers.ofSite(Examples.DEMO)).hasSize(6);
    }

    @Test
    void manyMayAddTheSamePoolAtOnce() {
        NumberPool pool = pool(Examples.PPC, Examples.numbers(0, 20), Examples.number(30));

        List<Boolean> added = Together.each(thread -> isAdded(pool));

        assertThat(added).containsOnly(true);
        assertThat(numbers.pools(Examples.DEMO)).containsExactly(pool);
        assertThat(numbers.ofSite(Examples.DEMO)).hasSize(21);
    }

    private boolean isAdded(NumberPool pool) {
        try {
            numbers.add(pool);
            return true;
        } catch (NumberTakenException e) {
            return false;
        }
    }

    private static NumberPool pool(PoolId id, List<TrackingNumber> numbers, @Nullable TrackingNumber overflow) {
        return new NumberPool(Examples.DEMO, id, "Paid search", numbers, overflow, Examples.DESTINATION);
    }

    private static OwnedNumber channelNumber(TrackingNumber number, String channel) {
        return new OwnedNumber(number, Examples.DEMO, new ChannelNumber(channel), Examples.DESTINATION, true);
    }

    private static OwnedNumber member(TrackingNumber number, NumberRole role) {
        return new OwnedNumber(number, Examples.DEMO, role, Examples.DESTINATION, true);
    }
}
