package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import dev.trunkline.core.attribution.Attribution.Attributed;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent when, what a kill leaves, and who sends. */
class ConversionDeskTest {
    private static final Instant NOON = Examples.NOON;
    private static final String CONSENT = "ad_storage=granted ad_user_data=granted analytics_storage=granted";

    private final MovingClock clock = new MovingClock(NOON.plus(Duration.ofHours(1)));
    private final InMemoryDestinations destinations = new InMemoryDestinations();
    private final DyingLedger ledger = new DyingLedger();
    private final InMemorySendings sendings = new InMemorySendings();
    private final InMemoryResponses responses = new InMemoryResponses();
    private final InMemoryVisits visits = new InMemoryVisits();
    private final InMemorySites sites = new InMemorySites();
    private final AtomicInteger ids = new AtomicInteger();
    private final RecordingCarrier carrier = new RecordingCarrier();
    private final Destination google = Told.destination("google", Platform.GOOGLE_ADS);

    @BeforeEach
    void aSiteWithAVisit() {
        sites.save(Examples.site());
        visits.add(WantedConversionsTest.visit("?gclid=Cj0abc", CONSENT));
        destinations.add(google);
    }

    @Test
    void sendsWhatIsNewAndNothingTheSecondTime() {
        respond("r-1", "120.50", true);
        respond("r-2", "0", false);

        Sending first = send();
        Sending second = send();

        assertThat(carrier.carried).containsExactly("CONVERSION r-1 120.5");
        assertThat(first.read()).isEqualTo(2);
        assertThat(first.count()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(SendingState.DONE);
        assertThat(second.count()).isZero();
    }

    @Test
    void aPreviewSendsNothingAndWritesNothingDown() {
        respond("r-1", "120.50", true);

        Sending preview = work(desk().begin(google, SendingMode.PREVIEW, "dana"));

        assertThat(preview.count(EntryKind.CONVERSION)).isEqualTo(1);
        assertThat(preview.state()).isEqualTo(SendingState.DONE);
        assertThat(carrier.carried).isEmpty();
        assertThat(ledger.list(google.id(), null, 10)).isEmpty();
    }

    @Test
    void onlyDifferencesGoOutAfterAReAttribution() {
        respond("r-1", "120.50", true);
        respond("r-2", "80", true);
        respond("r-3", "70", true);
        send();
        judgeAgain("r-1", "150", true);
        judgeAgain("r-2", "0", false);

        Sending tooEarly = send();
        clock.forward(Duration.ofDays(1));
        Sending inTime = send();
        Sending nothing = send();

        assertThat(tooEarly.count()).isZero();
        assertThat(tooEarly.obstacles()).isEqualTo(Map.of(ObstacleReason.TOO_EARLY, 2L));
        assertThat(tooEarly.examples())
                .extracting(example -> example.response().id().value())
                .containsExactly("r-1", "r-2");
        assertThat(inTime.steps()).isEqualTo(Map.of(EntryKind.RESTATE, 1L, EntryKind.RETRACT, 1L));
        assertThat(carrier.carried)
                .containsExactly(
                        "CONVERSION r-1 120.5",
                        "CONVERSION r-2 80",
                        "CONVERSION r-3 70",
                        "RESTATE r-1 150",
                        "RETRACT r-2 80");
        assertThat(nothing.count()).isZero();
    }

    /** The ledger is asked to write for each page and each settlement: the process dies at one of these writes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void goesOnAfterAKillWithoutLosingOrRenamingAnything(int deadlyWrite) {
        int count = 600;
        for (int i = 0; i < count; i++) {
            respond("r-" + (10_000 + i), "10", true);
        }
        desk().begin(google, SendingMode.SEND, "dana");
        ledger.dieAtWrite(deadlyWrite);

        assertThatThrownBy(() -> desk().work()).isInstanceOf(DyingLedger.Killed.class);
        clock.forward(Duration.ofMinutes(6));
        desk().work();

        assertThat(sendings.unfinished()).isEmpty();
        assertThat(Set.copyOf(carrier.carried)).hasSize(count);
        assertThat(ledger.list(google.id(), null, 2_000))
                .hasSize(count)
                .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(EntryOutcome.SENT));
        assertThat(sendings.ofDestination(google.id(), 1).getFirst().count()).isEqualTo(count);
        assertThat(send().count()).isZero();
    }

    @Test
    void aNodeLeavesADestinationAloneThatAnotherWorksOn() {
        respond("r-1", "10", true);
        Sending sending = desk().begin(google, SendingMode.SEND, "dana");
        destinations.claim(
                google.id(), "another node", clock.instant(), clock.instant().plusSeconds(60));

        desk().work();
        assertThat(carrier.carried).isEmpty();

        clock.forward(Duration.ofSeconds(61));
        assertThat(work(sending).state()).isEqualTo(SendingState.DONE);
    }

    @Test
    void anOutageIsTriedAgainByItself() {
        respond("r-1", "10", true);
        carrier.stop = new CarrierStoppedException("503", false);

        Sending during = send();
        carrier.stop = null;
        desk().work();

        assertThat(during.state()).isEqualTo(SendingState.DELIVERING);
        assertThat(during.detail()).isEqualTo("503");
        assertThat(carrier.carried).containsExactly("CONVERSION r-1 10");
    }

    @Test
    void whatHasToBeMendedIsSentFirstOnceItIs() {
        respond("r-1", "10", true);
        carrier.stop = new CarrierStoppedException("401: the token has expired", true);
        Sending stopped = send();
        respond("r-2", "20", true);
        desk().work();
        Sending behind = send();
        assertThat(carrier.carried).isEmpty();

        carrier.stop = null;
        Sending mended = send();

        assertThat(stopped.state()).isEqualTo(SendingState.STOPPED);
        assertThat(behind.state()).isEqualTo(SendingState.FAILED);
        assertThat(behind.detail()).isEqualTo("An earlier sending is still stopped. 401: the token has expired");
        assertThat(mended.count()).isEqualTo(1);
        assertThat(carrier.carried).containsExactly("CONVERSION r-1 10", "CONVERSION r-2 20");
        assertThat(sendings.stopped(google.id())).isEmpty();
    }

    @Test
    void aFileThatWasNotUsedIsPreparedAgain() {
        respond("r-1", "10", true);
        Sending first = send();
        assertThat(desk().discard(first.id())).isTrue();
        assertThat(desk().discard(first.id())).isFalse();
        clock.forward(Duration.ofMinutes(1));

        Sending second = send();

        assertThat(carrier.carried).containsExactly("CONVERSION r-1 10", "CONVERSION r-1 10");
        assertThat(desk().canBeDiscarded(first)).isFalse();
        assertThat(desk().canBeDiscarded(second)).isTrue();
    }

    @Test
    void looksNoFurtherBackThanTheDestinationBegan() {
        Response early = Examples.call("early", google.since().minusSeconds(1));
        responses.add(new JudgedResponse(early, decision(early, "10", true)));

        assertThat(send().read()).isZero();
    }

    private ConversionDesk desk() {
        Map<Transport, Carrier> carriers = new EnumMap<>(Transport.class);
        carriers.put(Transport.DOWNLOAD, carrier);
        return new ConversionDesk(
                destinations,
                ledger,
                sendings,
                responses,
                visits,
                sites,
                carriers,
                clock,
                () -> "id-" + ids.incrementAndGet(),
                "node " + ids.incrementAndGet());
    }

    private Sending send() {
        return work(desk().begin(google, SendingMode.SEND, "dana"));
    }

    private Sending work(Sending sending) {
        desk().work();
        return sendings.find(sending.id()).orElseThrow();
    }

    private void respond(String id, String value, boolean lead) {
        Response call = Examples.call(id, NOON);
        responses.add(new JudgedResponse(call, decision(call, value, lead)));
    }

    private void judgeAgain(String id, String value, boolean lead) {
        Response call = responses.find(new ResponseId(id)).orElseThrow().response();
        assertThat(responses.advance(call, new JudgedResponse(call, decision(call, value, lead))))
                .isTrue();
    }

    private static Decision decision(Response call, String value, boolean lead) {
        Decision example = Examples.decision(call, "Paid Search");
        assertThat(example.outcome()).isInstanceOf(Attributed.class);
        return new Decision(
                example.id() + value + lead,
                call.id(),
                example.ruleSetVersion(),
                example.outcome(),
                new Qualification(lead, new BigDecimal(value), "long-calls"),
                example.rules(),
                example.decidedAt(),
                null);
    }

    private static final class RecordingCarrier implements Carrier {
        private final List<String> carried = new ArrayList<>();
        private @Nullable CarrierStoppedException stop;

        @Override
        public void carry(Sending sending, SendingEntries entries, Consumer<List<LedgerEntry>> settled)
                throws CarrierStoppedException {
            if (stop != null) {
                throw stop;
            }
            entries.forEachOpenPage(page -> {
                page.forEach(entry -> carried.add(entry.kind() + " " + entry.order() + " "
                        + entry.what().value().toPlainString()));
                settled.accept(page.stream()
                        .map(entry -> entry.became(EntryOutcome.SENT, ""))
                        .toList());
            });
        }
    }
}
