package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** docs/tour.md from the change of a rule to its end, step by step: each test stands on those before it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RuleChangeIT {
    private TrunklineProcess trunkline;
    private Api api;
    private Shown bing;
    private final List<String> bingCalls = new ArrayList<>();

    @BeforeAll
    void storeCalls(@TempDir Path folder) {
        trunkline = TrunklineProcess.start(folder);
        api = trunkline.api();
        Shown google = Arrivals.fromGoogleAd(api);
        bing = Arrivals.fromBingAd(api);
        for (int i = 0; i < 3; i++) {
            call("google-" + i, google.number());
            bingCalls.add(call("bing-" + i, bing.number()));
        }
        call("organic", "+14165550130");
        call("unknown", "+14165550177");
    }

    @AfterAll
    void stop() {
        trunkline.close();
    }

    @Test
    @Order(1)
    void aWrongRuleIsRefusedWithItsPlace() {
        String file = api.ruleFile("channel");
        api.draft("channel", ChannelRules.withMistake(file)).expect(200);

        Answer check = api.post("/v1/sites/demo/drafts/check", Map.of()).expect(200);

        assertThat(check.at("/ok").asBoolean()).isFalse();
        assertThat(check.text("/problems/0/stage")).isEqualTo("channel");
        assertThat(check.text("/problems/0/rule")).isEqualTo(ChannelRules.MICROSOFT_ADS);
        assertThat(check.text("/problems/0/code")).isEqualTo("unknown-field");
        assertThat(check.text("/problems/0/message")).contains("clickKind");
        assertThat(check.number("/problems/0/line")).isEqualTo(ChannelRules.lineOfMistake(file));
        assertThat(check.number("/problems/0/column")).isEqualTo(ChannelRules.columnOfMistake(file));
        api.publish("A mistake").isProblem(422, "rules-rejected");
        assertThat(api.get("/v1/sites/demo/rules").number("/version")).isEqualTo(1);
    }

    @Test
    @Order(2)
    void aRightRuleIsPublishedAsTheNextVersion() {
        api.draft("channel", ChannelRules.withMicrosoftAds(api.ruleFile("channel")))
                .expect(200);

        assertThat(api.post("/v1/sites/demo/drafts/check", Map.of()).at("/ok").asBoolean())
                .isTrue();
        assertThat(api.publish("Microsoft Ads apart").expect(201).number("/version"))
                .isEqualTo(2);
        assertThat(api.get("/v1/sites/demo/rules").number("/version")).isEqualTo(2);
        assertThat(api.get("/v1/sites/demo/versions").items())
                .extracting(version -> version.at("/message").asString())
                .containsExactly("Microsoft Ads apart", "The shipped rule packs");
    }

    @Test
    @Order(3)
    void aDryRunCountsTheBingCallsAndMovesNone() {
        List<JsonNode> before = api.responses();

        Answer run = runToItsEnd("DRY_RUN");

        assertMovesTheBingCalls(run, before.size());
        assertThat(api.responses()).isEqualTo(before);
    }

    @Test
    @Order(4)
    void anAppliedRunMovesExactlyTheBingCallsAndKeepsTheirEarlierVerdicts() {
        Map<String, String> before = channels();

        Answer run = runToItsEnd("APPLY");

        assertMovesTheBingCalls(run, before.size());
        Map<String, String> wanted = new TreeMap<>(before);
        bingCalls.forEach(id -> wanted.put(id, ChannelRules.MICROSOFT_ADS));
        assertThat(channels()).isEqualTo(wanted);
        assertThat(bingCalls).map(api::response).allSatisfy(call -> {
            assertThat(call.text("/attribution/run")).isEqualTo(run.text("/id"));
            assertThat(call.number("/attribution/ruleSetVersion")).isEqualTo(2);
            assertThat(call.text("/attribution/rules/channel")).isEqualTo(ChannelRules.MICROSOFT_ADS);
            assertThat(call.text("/attribution/keyword")).isEqualTo("plumber toronto");
            assertThat(call.text("/history/0/channel")).isEqualTo("Paid Search");
            assertThat(call.number("/history/0/ruleSetVersion")).isEqualTo(1);
        });
    }

    @Test
    @Order(5)
    void theSameRunAgainChangesNothing() {
        List<JsonNode> before = api.responses();

        Answer run = runToItsEnd("APPLY");

        assertThat(run.number("/changed")).isZero();
        assertThat(run.number("/unchanged")).isEqualTo(before.size());
        assertThat(run.at("/moves").isEmpty()).isTrue();
        assertThat(api.responses()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void aNewCallIsJudgedUnderThePublishedRules() {
        Answer call = api.response(call("bing-late", bing.number()));

        assertThat(call.text("/attribution/channel")).isEqualTo(ChannelRules.MICROSOFT_ADS);
        assertThat(call.number("/attribution/ruleSetVersion")).isEqualTo(2);
    }

    @Test
    @Order(7)
    void versionsRunsAndVerdictsOutliveAStop() {
        List<JsonNode> calls = api.responses();
        List<JsonNode> versions = api.get("/v1/sites/demo/versions").items();
        List<JsonNode> runs = api.get("/v1/reattributions?site=demo").items();
        trunkline.stop();

        trunkline.startAgain();

        assertThat(api.responses()).isEqualTo(calls);
        assertThat(api.get("/v1/sites/demo/versions").items())
                .isEqualTo(versions)
                .hasSize(2);
        assertThat(api.get("/v1/reattributions?site=demo").items())
                .isEqualTo(runs)
                .hasSize(3);
    }

    private String call(String key, String number) {
        return api.report(Api.call(number, Instant.now()), key).expect(201).text("/id");
    }

    private Answer runToItsEnd(String mode) {
        return Run.start(api, 2, mode).toItsEnd();
    }

    private void assertMovesTheBingCalls(Answer run, int read) {
        assertThat(run.text("/status")).isEqualTo("COMPLETED");
        assertThat(run.number("/read")).isEqualTo(read);
        assertThat(run.number("/changed")).isEqualTo(bingCalls.size());
        assertThat(run.number("/unchanged")).isEqualTo(read - bingCalls.size());
        assertThat(run.number("/failed")).isZero();
        assertThat(run.at("/moves").size()).isEqualTo(1);
        assertThat(run.text("/moves/0/from")).isEqualTo("Paid Search");
        assertThat(run.text("/moves/0/to")).isEqualTo(ChannelRules.MICROSOFT_ADS);
        assertThat(run.number("/moves/0/count")).isEqualTo(bingCalls.size());
    }

    /** The channel of every response by its id. */
    private Map<String, String> channels() {
        Map<String, String> channels = new TreeMap<>();
        api.responses().forEach(item -> {
            JsonNode channel = item.at("/attribution/channel");
            channels.put(item.at("/id").asString(), channel.isString() ? channel.asString() : "");
        });
        return channels;
    }
}
