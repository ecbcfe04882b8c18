package dev.trunkline.app.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.InMemoryConversionLedger;
import dev.trunkline.core.conversion.InMemoryDestinations;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.SendingEntries;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Calls against a double of the platforms that records what it was asked and answers what it was told to. */
class HttpCarrierTest {
    private static final String SECRET = "EAAB-very-secret";

    private final InMemoryConversionLedger ledger = new InMemoryConversionLedger();
    private final InMemoryDestinations destinations = new InMemoryDestinations();
    private final List<String> requests = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Duration> pauses = new ArrayList<>();
    private String answer = "{}";
    private HttpServer platform;
    private String address;

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", this::answer);
        platform.start();
        address = "http://localhost:" + platform.getAddress().getPort();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void sendsTheExactRequestAndSettlesWhatWasTaken() throws CarrierStoppedException {
        carry(Platform.META, "Lead", PlatformCallsTest.meta());

        assertThat(requests)
                .containsExactly("POST /1234567890/events application/json "
                        + Entries.example("meta-request.json").strip().replace("SECRET", SECRET));
        assertThat(outcomes()).containsOnly(EntryOutcome.SENT);
    }

    @Test
    void speaksToGoogleAnalyticsOfOneBrowserAtATime() throws CarrierStoppedException {
        carry(Platform.GA4, "qualified_lead", List.of(PlatformCallsTest.ga4()));

        assertThat(requests)
                .containsExactly(
                        "POST /mp/collect?measurement_id=1234567890&api_secret=" + SECRET + " application/json "
                                + Entries.example("ga4-request.json").strip());
    }

    @Test
    void findsTheOneThatIsRefusedAndSendsTheRest() throws CarrierStoppedException {
        answer = "{\"error\":\n  \"bad " + SECRET + "\"}";
        statuses.addAll(List.of(400, 400));

        carry(Platform.META, "Lead", PlatformCallsTest.meta());

        assertThat(requests).hasSize(3);
        assertThat(ledger.ofSending(Entries.SENDING, "", 10))
                .extracting(LedgerEntry::outcome, LedgerEntry::detail)
                .containsExactly(
                        tuple(EntryOutcome.REFUSED, "400: {\"error\": \"bad …\"}"), tuple(EntryOutcome.SENT, ""));
    }

    @Test
    void hasPatienceWithAPlatformThatIsAwayForAMoment() throws CarrierStoppedException {
        statuses.addAll(List.of(503, 429));

        carry(Platform.META, "Lead", PlatformCallsTest.meta());

        assertThat(requests).hasSize(3);
        assertThat(Set.copyOf(requests)).hasSize(1);
        assertThat(pauses).containsExactly(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));
        assertThat(outcomes()).containsOnly(EntryOutcome.SENT);
    }

    @Test
    void leavesTheRestForLaterWhenItStaysAway() {
        statuses.addAll(List.of(503, 503, 503));

        assertThatThrownBy(() -> carry(Platform.META, "Lead", PlatformCallsTest.meta()))
                .isInstanceOfSatisfying(
                        CarrierStoppedException.class,
                        e -> assertThat(e.isToBeMended()).isFalse())
                .hasMessageNotContaining(SECRET);
        assertThat(outcomes()).containsOnly(EntryOutcome.INTENDED);
    }

    @Test
    void stopsAtOnceWhereAPersonHasToMendSomething() {
        statuses.add(401);

        assertThatThrownBy(() -> carry(Platform.META, "Lead", PlatformCallsTest.meta()))
                .isInstanceOfSatisfying(
                        CarrierStoppedException.class,
                        e -> assertThat(e.isToBeMended()).isTrue())
                .hasMessageContaining("401");
        assertThat(requests).hasSize(1);
        assertThat(outcomes()).containsOnly(EntryOutcome.INTENDED);
    }

    @Test
    void callsNoAddressThatTheOperatorDidNotAllow() {
        Destination destination = Entries.destination(Platform.META, "Lead", address + "/elsewhere");

        assertThatThrownBy(() -> carry(destination, PlatformCallsTest.meta()))
                .hasMessageContaining("trunkline.conversions.addresses");
        assertThat(requests).isEmpty();
    }

    @Test
    void callsNobodyWithoutASecret() {
        Destination destination = Entries.destination(Platform.META, "Lead", address);
        List<LedgerEntry> entries = PlatformCallsTest.meta();
        ledger.intend(entries);

        assertThatThrownBy(() -> carrier()
                        .carry(
                                Entries.sending(destination, entries),
                                new SendingEntries(ledger, Entries.SENDING),
                                ledger::settle))
                .hasMessageContaining("no secret");
        assertThat(requests).isEmpty();
    }

    private void carry(Platform platform, String conversionName, List<LedgerEntry> entries)
            throws CarrierStoppedException {
        carry(Entries.destination(platform, conversionName, address), entries);
    }

    private void carry(Destination destination, List<LedgerEntry> entries) throws CarrierStoppedException {
        destinations.keepSecret(destination.id(), SECRET);
        ledger.intend(entries);
        carrier()
                .carry(
                        Entries.sending(destination, entries),
                        new SendingEntries(ledger, Entries.SENDING),
                        ledger::settle);
    }

    private HttpCarrier carrier() {
        JsonMapper json = JsonMapper.builder().build();
        PlatformLine line = new PlatformLine(Duration.ofSeconds(20), pauses::add);
        return new HttpCarrier(
                destinations,
                ConversionConfiguration.platforms(json),
                line,
                new AccessTokens(line, address + "/token", json, () -> Entries.CHANGED),
                Set.of(address));
    }

    private List<EntryOutcome> outcomes() {
        return ledger.ofSending(Entries.SENDING, "", 10).stream()
                .map(LedgerEntry::outcome)
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
