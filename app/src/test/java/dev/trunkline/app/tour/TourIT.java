package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** docs/tour.md from the start to the calls, step by step: each test stands on those before it. {@link RuleChangeIT} goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TourIT {
    private static final int POOL_SIZE = 20;

    private TrunklineProcess trunkline;
    private Api api;
    private TwilioPhone twilio;
    private Shown google = Shown.NOBODY;
    private Shown bing = Shown.NOBODY;

    @BeforeAll
    void start(@TempDir Path folder) {
        trunkline = TrunklineProcess.start(folder);
        api = trunkline.api();
        twilio = trunkline.twilio();
    }

    @AfterAll
    void stop() {
        trunkline.close();
    }

    @Test
    @Order(10)
    void aFirstStartMakesTheDemoSiteAndSaysWhereToGo() {
        assertThat(api.get("/v1/sites/demo").expect(200).text("/siteNumber")).isEqualTo("+14165550100");
        assertThat(api.get("/v1/sites/demo/rules").expect(200).number("/version"))
                .isEqualTo(1);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(trunkline.printed())
                        .contains(trunkline.url() + "/login", trunkline.url() + "/demo")
                        .doesNotContain(TrunklineProcess.API_KEY, TrunklineProcess.PASSWORD));
    }

    @Test
    @Order(20)
    void aPaidVisitLeasesANumberOfThePool() {
        google = Arrivals.fromGoogleAd(api);

        google.is("SESSION", "+14165550101");
        Answer visit = api.get("/v1/visits/" + google.visit()).expect(200);
        assertThat(visit.text("/url")).isEqualTo(Arrivals.GOOGLE_AD);
        assertThat(visit.text("/decision/lease")).isEqualTo(google.lease()).isEqualTo("+14165550101:000001");
    }

    @Test
    @Order(21)
    void theSameVisitorKeepsTheNumberAndTheVisit() {
        Shown again = api.visit(Arrivals.GOOGLE_AD, Arrivals.GOOGLE, google.token());
        Shown nextPage = api.visit(Arrivals.HOME + "prices", Arrivals.GOOGLE_AD, google.token());

        assertThat(List.of(again, nextPage)).allSatisfy(shown -> {
            shown.is("SESSION", google.number());
            assertThat(shown.visit()).isEqualTo(google.visit());
            assertThat(shown.visitor()).isEqualTo(google.visitor());
            assertThat(shown.lease()).isEqualTo(google.lease());
        });
    }

    @Test
    @Order(22)
    void anotherPaidVisitorLeasesTheNextNumber() {
        Arrivals.fromGoogleAd(api).is("SESSION", "+14165550102");
    }

    @ParameterizedTest(name = "{0}")
    @Order(23)
    @CsvSource({
        "Organic Search, '', https://www.google.com/, +14165550130",
        "Direct, '', '', +14165550131",
        "Organic Social, '', https://www.facebook.com/, +14165550132",
        "Email, utm_source=newsletter&utm_medium=email, '', +14165550133",
        "Referral, '', https://news.example.org/best-plumbers, +14165550134"
    })
    void aVisitOfAChannelSeesTheNumberOfTheChannel(String channel, String tags, String referrer, String number) {
        Shown shown = api.visit(Arrivals.HOME + "?" + tags, referrer);

        shown.is("CHANNEL", number);
        assertThat(api.get("/v1/visits/" + shown.visit()).text("/decision/judgement/channel"))
                .isEqualTo(channel);
    }

    @Test
    @Order(24)
    void aVisitThatNoNumberRuleMatchesSeesTheSiteNumber() {
        api.visit(Arrivals.HOME + "?utm_source=friends&utm_medium=affiliate", "")
                .is("SITE", "+14165550100");
    }

    @Test
    @Order(25)
    void aPaidVisitFromBingLeasesToo() {
        bing = Arrivals.fromBingAd(api);

        bing.is("SESSION", "+14165550103");
    }

    @Test
    @Order(26)
    void aNumberThatNobodyWasShownIsLeakedWhenItIsCalled() {
        Answer call =
                api.report(Api.call("+14165550120", Instant.now()), "leaked").expect(201);

        assertThat(call.text("/attribution/outcome")).isEqualTo("UNATTRIBUTED");
        assertThat(call.text("/attribution/reason")).isEqualTo("LEAKED_NUMBER");
    }

    @Test
    @Order(27)
    void thePaidVisitorAfterTheLastNumberSeesTheOverflowNumber() {
        for (int last = 104; last <= 100 + POOL_SIZE; last++) {
            Arrivals.fromGoogleAd(api).is("SESSION", "+14165550" + last);
        }

        Arrivals.fromGoogleAd(api).is("OVERFLOW", "+14165550121");
    }

    @Test
    @Order(40)
    void aSignedCallIsConnectedAndAttributedToTheVisitThatHeldItsNumber() {
        Answer twiml = twilio.rings("CAtour1", google.number()).expect(200);

        assertThat(twiml.header("Content-Type")).startsWith("application/xml");
        assertThat(twiml.body()).contains("<Dial", "<Number>+14165550199</Number>");
        Answer call = api.response("twilio-CAtour1");
        assertBrought(call, google, "Paid Search", "google / cpc", "emergency", "burst pipe");
        assertThat(call.number("/attribution/ruleSetVersion")).isEqualTo(1);
        assertThat(call.text("/attribution/rules/channel")).isEqualTo("Paid Search");
        assertThat(call.text("/attribution/rules/campaign")).contains("Campaign from utm_campaign");
        assertThat(call.text("/attribution/rules/number")).isEqualTo("Ad click leases from the pool");
        assertThat(call.text("/caller")).isEqualTo("+1647•••0142");
    }

    @Test
    @Order(41)
    void statusEventsInAnyOrderAndRepeatedMakeOneCall() {
        twilio.tells("CAtour1", google.number(), "completed", 93).expect(204);
        twilio.tells("CAtour1", google.number(), "ringing", 0).expect(204);
        twilio.tells("CAtour1", google.number(), "in-progress", 0).expect(204);
        twilio.tells("CAtour1", google.number(), "completed", 93).expect(204);
        twilio.rings("CAtour1", google.number()).expect(200);

        Answer call = api.response("twilio-CAtour1");
        assertThat(call.number("/durationSeconds")).isEqualTo(93);
        assertThat(call.at("/answered").asBoolean()).isTrue();
        assertThat(call.at("/attribution/qualified").asBoolean()).isTrue();
        assertThat(call.text("/attribution/rules/qualification")).isEqualTo("Answered call of 30 seconds or more");
        assertBrought(call, google, "Paid Search", "google / cpc", "emergency", "burst pipe");
        assertThat(api.responses())
                .extracting(item -> item.at("/id").asString())
                .containsOnlyOnce("twilio-CAtour1");
    }

    @Test
    @Order(42)
    void aStatusEventThatComesFirstStoresTheCall() {
        twilio.tells("CAtour2", bing.number(), "in-progress", 0).expect(204);
        twilio.rings("CAtour2", bing.number()).expect(200);
        twilio.tells("CAtour2", bing.number(), "completed", 45).expect(204);

        Answer call = api.response("twilio-CAtour2");
        assertBrought(call, bing, "Paid Search", "bing / cpc", "winter", "plumber toronto");
        assertThat(call.number("/durationSeconds")).isEqualTo(45);
    }

    @Test
    @Order(43)
    void aWrongSignatureIsRefusedAndStoresNothing() {
        List<JsonNode> before = api.responses();
        Map<String, String> parameters = TwilioPhone.parameters("CAtour3", google.number(), "ringing");

        twilio.webhook("/webhooks/twilio/voice", parameters, "0/KCTR6DLpKmkAf8muzZqo1nDgQ=")
                .isProblem(403, "wrong-signature");
        twilio.webhook("/webhooks/twilio/voice", parameters, "").isProblem(403, "wrong-signature");
        twilio.webhook("/webhooks/twilio/status", parameters, "").isProblem(403, "wrong-signature");

        assertThat(api.responses()).isEqualTo(before);
    }

    @Test
    @Order(44)
    void aReportedCallIsStoredOnceByItsKey() {
        Map<String, Object> call = Api.call(bing.number(), Instant.now());

        Answer first = api.report(call, "crm-1").expect(201);
        Answer again = api.report(call, "crm-1").expect(200);
        call.put("durationSeconds", 7);
        Answer other = api.report(call, "crm-1");

        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        other.isProblem(409, "idempotency-key-reused");
        Answer stored = api.response(first.text("/id"));
        assertThat(stored.number("/durationSeconds")).isEqualTo(120);
        assertBrought(stored, bing, "Paid Search", "bing / cpc", "winter", "plumber toronto");
    }

    @Test
    @Order(45)
    void aCallToAChannelNumberBelongsToItsChannel() {
        Answer call =
                api.report(Api.call("+14165550133", Instant.now()), "email").expect(201);

        assertThat(call.text("/attribution/method")).isEqualTo("CHANNEL");
        assertThat(call.text("/attribution/channel")).isEqualTo("Email");
    }

    @Test
    @Order(46)
    void aCallBelongsToWhoeverHeldTheNumberWhenItBegan() {
        Answer before = api.report(
                        Api.call(google.number(), Instant.now().minus(Duration.ofHours(1))), "before the lease")
                .expect(201);
        Answer within = api.report(Api.call(google.number(), Instant.now()), "in the lease")
                .expect(201);

        assertThat(before.text("/attribution/outcome")).isEqualTo("UNATTRIBUTED");
        assertThat(before.text("/attribution/reason")).isEqualTo("NO_LEASE");
        assertThat(within.text("/attribution/visit")).isEqualTo(google.visit());
    }

    @Test
    @Order(47)
    void aCallToANumberThatNobodyHasIsUnattributed() {
        Answer reported =
                api.report(Api.call("+14165550177", Instant.now()), "unknown").expect(201);
        twilio.webhook("/webhooks/twilio/voice?site=demo", TwilioPhone.parameters("CAtour4", "+14165550178", "ringing"))
                .expect(200);

        assertThat(List.of(reported, api.response("twilio-CAtour4"))).allSatisfy(call -> {
            assertThat(call.text("/attribution/outcome")).isEqualTo("UNATTRIBUTED");
            assertThat(call.text("/attribution/reason")).isEqualTo("UNKNOWN_NUMBER");
        });
    }

    @Test
    @Order(48)
    void aCallToTheOverflowNumberBelongsToTheVisitorWhoSawIt() {
        Answer call =
                api.report(Api.call("+14165550121", Instant.now()), "overflow").expect(201);

        assertThat(call.text("/attribution/method")).isEqualTo("OVERFLOW");
        assertThat(call.text("/attribution/channel")).isEqualTo("Paid Search");
    }

    @Test
    @Order(70)
    void aSecondStartFindsEverythingThere() {
        List<JsonNode> calls = api.responses();
        trunkline.stop();

        trunkline.startAgain();

        assertThat(api.responses()).isEqualTo(calls);
        assertThat(api.visit(Arrivals.HOME, "", google.token())).satisfies(shown -> {
            shown.is("SESSION", google.number());
            assertThat(shown.visit()).isEqualTo(google.visit());
        });
        Arrivals.fromGoogleAd(api).is("OVERFLOW", "+14165550121");
        assertThat(api.get("/v1/sites/demo/versions").items()).hasSize(1);
    }

    private static void assertBrought(
            Answer call, Shown by, String channel, String sourceAndMedium, String campaign, String keyword) {
        assertThat(call.text("/attribution/outcome")).isEqualTo("ATTRIBUTED");
        assertThat(call.text("/attribution/method")).isEqualTo("SESSION");
        assertThat(call.text("/attribution/visit")).isEqualTo(by.visit());
        assertThat(call.text("/attribution/lease")).isEqualTo(by.lease());
        assertThat(call.text("/attribution/channel")).isEqualTo(channel);
        assertThat(call.text("/attribution/source") + " / " + call.text("/attribution/medium"))
                .isEqualTo(sourceAndMedium);
        assertThat(call.text("/attribution/campaign")).isEqualTo(campaign);
        assertThat(call.text("/attribution/keyword")).isEqualTo(keyword);
    }
}
