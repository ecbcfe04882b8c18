package dev.trunkline.core.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.trunkline.core.Examples;
import dev.trunkline.core.leasing.LeaseId;
import dev.trunkline.core.response.CallerFacts.EarlierVisit;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.VisitorId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {
    private static final Instant NOON = Examples.NOON;
    private static final Duration HOLD = Duration.ofMinutes(30);
    private static final Duration DELAY = Duration.ofMinutes(15);
    private static final double ONE = 1 / (1 + Math.exp(-40 / 15.0));

    @Test
    void isSureOfTheOnlyHolder() {
        assertThat(confidence(heldAt(0), at(0))).isEqualTo(1);
        assertThat(confidence(heldAt(0), at(29))).isEqualTo(1);
        assertThat(weigh(heldAt(0), at(29)).candidates()).isEqualTo(Candidates.NONE);
    }

    @Test
    void isSureWhenTheOneBeforeWasLongAgo() {
        assertThat(confidence(heldAt(-120, 0), at(1))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "10", "29"})
    void sharesWithTheHolderBeforeByTheTimeBetweenTheirArrivals(int minutes) {
        Weighing weighing = weigh(heldAt(-40, 0), at(minutes));

        assertThat(weighing.confidence()).isCloseTo(ONE, within(0.0005));
        assertThat(weighing.candidates().likeliest())
                .extracting(candidate -> candidate.visit().value(), Candidate::thousandths)
                .containsExactly(tuple("v0", 935), tuple("v-40", 65));
    }

    @ParameterizedTest
    @CsvSource({"30,0.999", "60,0.993", "90,0.948", "120,0.713", "150,0.251", "600,0.05", "20000000,0.05"})
    void fallsOnceTheLeaseHasEnded(int minutes, double confidence) {
        Weighing weighing = weigh(heldAt(0), at(minutes));

        assertThat(weighing.confidence()).isEqualTo(confidence);
        assertThat(weighing.candidates().nobody()).isEqualTo(1_000 - weighing.thousandths());
    }

    @Test
    void staysSureOfAPageThatIsOpenForWeeks() {
        Holder patient = new Holder(
                new VisitId("patient"), null, null, Examples.DEMO, NOON, NOON.plus(Duration.ofDays(99)), List.of());

        assertThat(confidence(List.of(patient), NOON.plus(Duration.ofDays(98)))).isEqualTo(1);
    }

    @Test
    void saysHowOftenTheNewestHolderIsTheCaller() {
        SplittableRandom random = new SplittableRandom(1);
        int[] arrivals = {-80, -38, 0};
        int calls = 0;
        int right = 0;
        while (calls < 20_000) {
            int holder = random.nextInt(arrivals.length);
            double call = arrivals[holder] + random.nextExponential() * DELAY.toMinutes();
            if (call >= 0) {
                calls++;
                right += holder == arrivals.length - 1 ? 1 : 0;
            }
        }
        assertThat(confidence(heldAt(arrivals), at(1))).isCloseTo((double) right / calls, within(0.005));
    }

    @ParameterizedTest(name = "a click {0} s before the call by who came {1} min before the newest gives {2} to {3}")
    @CsvSource({
        "2, 40, v-40, 0.997",
        "5, 40, v-40, 0.997",
        "5, 600, v-600, 0.997",
        "20, 40, v-40, 0.985",
        "60, 40, v-40, 0.558",
        "75, 40, v0, 0.749",
        "121, 40, v0, 0.935"
    })
    void aClickWeighsMoreThanAnArrival(int seconds, int minutesBefore, String visit, double confidence) {
        Instant call = at(1);
        List<Holder> holders = heldAt(-minutesBefore, 0);
        holders.set(1, clicked(holders.get(1), call.minusSeconds(seconds)));

        Weighing weighing = weigh(holders, call);

        assertThat(weighing.likeliest().visit().value()).isEqualTo(visit);
        assertThat(weighing.confidence()).isCloseTo(confidence, within(0.0015));
    }

    @Test
    void aClickAfterTheCallSaysNothing() {
        List<Holder> holders = heldAt(-40, 0);
        holders.set(1, clicked(holders.get(1), at(1).plusMillis(1)));

        assertThat(weigh(holders, at(1)).candidates())
                .isEqualTo(weigh(heldAt(-40, 0), at(1)).candidates());
    }

    @Test
    void ofTwoClicksTheLaterCounts() {
        List<Holder> holders = heldAt(-40, 0);
        holders.replaceAll(
                holder -> clicked(holder, at(1).minusSeconds(holder.from().equals(NOON) ? 3 : 30)));

        assertThat(weigh(holders, at(1)).likeliest().visit().value()).isEqualTo("v0");
    }

    @ParameterizedTest(name = "a response from the same telephone that was {0}''s makes it {1}''s with {2}")
    @CsvSource({
        "v0=1, v0, 999",
        "v-40=1, v-40, 991",
        "v-600=1, v-600, 990",
        "before=1, v-600, 990",
        "unheard of=1, v0, 935",
        "v0=0.935 v-40=0.065, v0, 935",
        "v0=0.5 v-40=0.5, v0, 504"
    })
    void theSameTelephoneWeighsAsMuchAsTheEarlierVerdict(String earlier, String visit, int thousandths) {
        List<Holder> holders = heldAt(-700, -600, -40, 0);
        List<EarlierVisit> visits = Arrays.stream(earlier.split("(?<=\\d) "))
                .map(one -> one.split("="))
                .map(one -> new EarlierVisit(new VisitId(one[0]), Double.parseDouble(one[1])))
                .toList();
        Map<VisitId, VisitorId> visitors = Map.of(
                new VisitId("before"), Objects.requireNonNull(holders.get(2).visitor()));

        Weighing weighing = Weighing.of(
                holders,
                new Evidence(at(1), holders, DELAY),
                SameTelephone.of(holders, visits, visitors),
                Examples.DEMO);

        assertThat(weighing.likeliest().visit().value()).isEqualTo(visit);
        assertThat(weighing.thousandths()).isEqualTo(thousandths);
        assertThat(weighing.candidates().likeliest().getFirst().reasons().contains(CandidateReason.SAME_CALLER))
                .isEqualTo(!earlier.startsWith("unheard"));
    }

    @Test
    void namesTheFewThatAreLikeliestAndSumsTheRest() {
        List<Holder> holders = heldAt(-35, -30, -25, -20, -15, -10, -5, 0);

        Candidates candidates = weigh(holders, at(1)).candidates();

        assertThat(candidates.likeliest())
                .extracting(candidate -> candidate.visit().value())
                .containsExactly("v0", "v-5", "v-10", "v-15", "v-20");
        assertThat(candidates.others()).isBetween(100, 200);
        assertThat(candidates.nobody()).isZero();
    }

    @Test
    void namesNoVisitOfAnotherSite() {
        List<Holder> holders = heldAt(-20, -10, 0);
        Holder foreign = holders.get(1);
        holders.set(
                1,
                new Holder(
                        foreign.visit(), null, null, Examples.OTHER_SITE, foreign.from(), foreign.until(), List.of()));

        Candidates candidates = weigh(holders, at(1)).candidates();

        assertThat(candidates.likeliest())
                .extracting(candidate -> candidate.visit().value())
                .containsExactly("v0", "v-20");
        assertThat(candidates.others()).isPositive();
    }

    @RepeatedTest(50)
    void weightsAddUpToOneAndTheLikeliestLeads(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int[] arrivals = IntStream.generate(() -> -random.nextInt(200))
                .limit(1 + random.nextInt(12))
                .sorted()
                .toArray();
        List<Holder> holders = heldAt(arrivals);
        holders.replaceAll(
                holder -> random.nextInt(4) > 0 ? holder : clicked(holder, at(0).plusSeconds(random.nextInt(3_000))));

        Weighing weighing = weigh(holders, at(random.nextInt(200)));

        Candidates candidates = weighing.candidates();
        int named =
                candidates.likeliest().stream().mapToInt(Candidate::thousandths).sum();
        assertThat(named + candidates.others() + candidates.nobody()).isEqualTo(candidates.isEmpty() ? 0 : 1_000);
        assertThat(candidates.likeliest()).hasSizeLessThanOrEqualTo(5);
        if (!candidates.isEmpty()) {
            assertThat(candidates.likeliest().getFirst().visit())
                    .isEqualTo(weighing.likeliest().visit());
            assertThat(candidates.likeliest().getFirst().thousandths()).isEqualTo(weighing.thousandths());
            assertThat(candidates.likeliest()).allMatch(candidate -> candidate.thousandths() > 0);
        }
    }

    private static double confidence(List<Holder> holders, Instant call) {
        return weigh(holders, call).confidence();
    }

    private static Weighing weigh(List<Holder> holders, Instant call) {
        return Weighing.of(holders, new Evidence(call, holders, DELAY), SameTelephone.unknown(holders), Examples.DEMO);
    }

    private static Holder clicked(Holder holder, Instant at) {
        return new Holder(
                holder.visit(),
                holder.visitor(),
                holder.lease(),
                holder.site(),
                holder.from(),
                holder.until(),
                List.of(at));
    }

    /** Newest first, whatever the order of the arrivals, which are oldest first. */
    private static List<Holder> heldAt(int... minutes) {
        List<Holder> holders = new ArrayList<>();
        for (int from : minutes) {
            LeaseId id = new LeaseId(Examples.number(0), holders.size() + 1);
            holders.addFirst(Holder.of(Examples.lease(id, "v" + from, at(from), HOLD)));
        }
        return holders;
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
