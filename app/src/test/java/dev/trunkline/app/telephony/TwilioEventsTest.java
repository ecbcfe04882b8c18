package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.security.SiteAccess;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.InMemoryDecisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.attribution.ResponseDesk;
import dev.trunkline.core.decision.InMemoryVisitDecisions;
import dev.trunkline.core.leasing.InMemoryLeases;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.response.CallProgress;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.CallerBook;
import dev.trunkline.core.response.CallerKinds;
import dev.trunkline.core.response.InMemoryResponses;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.ruleset.FixedRules;
import dev.trunkline.core.ruleset.InMemoryRuleBases;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.visit.InMemoryVisits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/** The events of a call, in every order, twice each and all at once: one call in the end. */
class TwilioEventsTest {
    private static final String TOKEN = "12345";
    private static final String BASE = "https://calls.example.com";
    private static final ResponseId CALL = new ResponseId("twilio-CA1");

    private final InMemoryResponses responses = new InMemoryResponses();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final TwilioController twilio = controller(TOKEN);

    private TwilioController controller(String token) {
        InMemorySites sites = new InMemorySites();
        sites.save(Examples.site());
        InMemoryNumbers numbers = new InMemoryNumbers();
        numbers.add(Examples.pool(Examples.PPC, Examples.numbers(0, 3)));
        InMemoryLeases leases = new InMemoryLeases();
        InMemoryVisits visits = new InMemoryVisits();
        leases.claim(Examples.lease(Examples.number(0), 1, Examples.NOON));
        visits.add(Examples.visit("visit-1"));
        InMemoryRuleBases rules = new InMemoryRuleBases();
        rules.put(Examples.DEMO, new FixedRules(1, "Paid Search", List.of()));
        Clock clock = Clock.fixed(Examples.NOON.plusSeconds(60), ZoneOffset.UTC);
        Attributor attributor =
                new Attributor(new Origins(sites, numbers, leases, visits, new InMemoryVisitDecisions()));
        return new TwilioController(
                new TrunklineProperties("", "", URI.create(BASE + "/"), token, null, false, 60),
                numbers,
                new ProviderEvents(
                        new SiteAccess(sites),
                        numbers,
                        responses,
                        new ResponseDesk(
                                responses,
                                decisions,
                                attributor,
                                rules,
                                new CallerBook(responses, CallerKinds.WITHHELD_ONLY),
                                clock),
                        clock),
                clock);
    }

    static Stream<List<String>> orders() {
        return permutations(List.of("voice", "ringing", "in-progress", "completed"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anyOrderOfEventsMakesOneCall(List<String> order) {
        order.forEach(this::deliver);
        order.forEach(this::deliver);

        assertOneCall();
    }

    @Test
    void eventsThatComeAtTheSameMomentMakeOneCall() {
        List<String> events = List.of("voice", "ringing", "in-progress", "completed");

        Together.each(thread -> {
            deliver(events.get(thread % events.size()));
            return thread;
        });

        assertOneCall();
    }

    private void assertOneCall() {
        List<JudgedResponse> all = responses.scan(Examples.DEMO, Instant.EPOCH, Instant.MAX, null, 10);
        assertThat(all).singleElement().satisfies(call -> {
            assertThat(call.response().id()).isEqualTo(CALL);
            assertThat(call.response().progress())
                    .isEqualTo(new CallProgress(CallStatus.COMPLETED, Duration.ofSeconds(42), true));
            assertThat(call.current().channel()).isEqualTo("Paid Search");
            assertThat(call.current().qualification().qualified()).isTrue();
        });
        assertThat(decisions.history(CALL)).contains(all.getFirst().current());
    }

    @Test
    void connectsTheCallerToTheDestination() {
        assertThat(twilio.voice("", request("voice", Map.of())).getBody())
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Dial answerOnBridge=\"true\"><Number>"
                        + Examples.DESTINATION + "</Number></Dial></Response>");
    }

    @Test
    void keepsACallToAnUnknownNumberOfASiteThatTheUrlNames() {
        Map<String, String> unknown = Map.of("To", "+14165550177");

        assertThat(twilio.voice("demo", request("voice", "site=demo", unknown)).getBody())
                .contains("<Reject/>");
        assertThat(responses.find(CALL)).isPresent();
    }

    @Test
    void takesATextForAResponseThatIsOver() {
        twilio.sms("", request("sms", Map.of("MessageSid", "SM1", "Body", "Do you come on Sundays?")));

        assertThat(responses.find(new ResponseId("twilio-SM1")))
                .get()
                .extracting(text -> text.response().progress().status())
                .isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void refusesAWrongSignatureAndStoresNothing() {
        MockHttpServletRequest forged = request("voice", Map.of());
        forged.setParameter("To", Examples.number(1).e164());

        assertRefused(twilio, forged);
        assertRefused(twilio, unsigned());
        assertRefused(controller("another token"), request("voice", Map.of()));
        assertRefused(controller(""), request("voice", Map.of()));
        assertThat(responses.find(CALL)).isEmpty();
    }

    @Test
    void neverBelievesTheHostOfARequest() {
        MockHttpServletRequest request = request("voice", Map.of());
        request.setServerName("internal.example");
        request.setScheme("http");
        request.setServerPort(8080);

        assertThat(twilio.voice("", request).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private MockHttpServletRequest unsigned() {
        MockHttpServletRequest request = request("voice", Map.of());
        request.removeHeader("X-Twilio-Signature");
        return request;
    }

    private static void assertRefused(TwilioController controller, MockHttpServletRequest request) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> controller.voice("", request))
                .satisfies(problem -> assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN));
    }

    private void deliver(String event) {
        if (event.equals("voice")) {
            twilio.voice("", request("voice", Map.of("CallStatus", "ringing")));
        } else {
            String seconds = event.equals("completed") ? "42" : "";
            twilio.status("", request("status", Map.of("CallStatus", event, "CallDuration", seconds)));
        }
    }

    private static MockHttpServletRequest request(String path, Map<String, String> more) {
        return request(path, null, more);
    }

    private static MockHttpServletRequest request(String path, @Nullable String query, Map<String, String> more) {
        Map<String, String> body = new TreeMap<>(Map.of(
                "CallSid",
                "CA1",
                "From",
                "+16475550142",
                "To",
                Examples.number(0).e164()));
        body.putAll(more);
        String uri = "/webhooks/twilio/" + path;
        MockHttpServletRequest request = new MockHttpServletRequest("POST", uri);
        if (query != null) {
            request.setQueryString(query);
            request.addParameter("site", query.substring(query.indexOf('=') + 1));
        }
        body.forEach(request::addParameter);
        String url = BASE + uri + (query == null ? "" : "?" + query);
        Map<String, List<String>> signed =
                body.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        request.addHeader("X-Twilio-Signature", new TwilioSignature(TOKEN).of(url, signed));
        return request;
    }

    private static Stream<List<String>> permutations(List<String> events) {
        if (events.isEmpty()) {
            return Stream.of(List.of());
        }
        return events.stream().flatMap(first -> {
            List<String> rest = new ArrayList<>(events);
            rest.remove(first);
            return permutations(rest).map(order -> {
                List<String> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                return whole;
            });
        });
    }
}
