package dev.trunkline.app.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.callflow.CallHandling;
import dev.trunkline.core.callflow.Handlings;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.Site;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.StoreUnavailableException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What Twilio is told to do at each turn of a call. The attributes are those of https://www.twilio.com/docs/voice/twiml. */
class TwilioFlowTest {
    private static final String HOOKS = TwilioWorld.BASE + "/webhooks/twilio/";
    private static final String VOICEMAIL = "<Say language=\"en-GB\">Nobody is here now. Leave a message.</Say>"
            + "<Record maxLength=\"90\" timeout=\"5\" finishOnKey=\"#\" playBeep=\"true\" action=\"" + HOOKS
            + "recorded\""
            + " recordingStatusCallback=\"" + HOOKS + "recording?kind=voicemail\"/>";

    private final TwilioWorld plain = new TwilioWorld(Examples.NOON.plusSeconds(60));
    private final TwilioWorld twilio = new TwilioWorld(Examples.NOON.plusSeconds(60)).handling(Handlings.EVERYTHING);

    @Test
    void connectsTheCallerToTheDestinationAndAsksHowItWent() {
        assertThat(plain.send("voice", Map.of()))
                .isEqualTo("<Dial answerOnBridge=\"true\" timeout=\"30\" action=\"" + HOOKS
                        + "dialed?leg=DESTINATION\"><Number>" + Examples.DESTINATION + "</Number></Dial>");
        assertThat(plain.send("dialed", "leg=DESTINATION", Map.of("DialCallStatus", "no-answer")))
                .isEqualTo("<Hangup/>");
        assertThat(plain.send("dialed", "leg=DESTINATION", Map.of("DialCallStatus", "completed")))
                .isEmpty();
    }

    @Test
    void announcesRecordsAndWhispers() {
        assertThat(twilio.send("voice", Map.of()))
                .isEqualTo(
                        "<Say language=\"en-GB\">This call is recorded for &quot;quality&quot; &amp; &lt;training&gt;.</Say>"
                                + "<Dial answerOnBridge=\"true\" timeout=\"20\" action=\"" + HOOKS
                                + "dialed?leg=DESTINATION\" record=\"record-from-answer-dual\" recordingStatusCallback=\""
                                + HOOKS
                                + "recording\"><Number url=\"" + HOOKS + "whisper?site=demo\">" + Examples.DESTINATION
                                + "</Number></Dial>");
        assertThat(twilio.send("whisper", "site=demo", ofTheLeg()))
                .isEqualTo("<Say language=\"en-GB\">Call from Paid Search, campaign emergency</Say>");
    }

    @Test
    void whispersPlainWordsOfACallThatNobodyKnows() {
        assertThat(twilio.send("whisper", "site=demo", ofTheLeg())).isEqualTo("<Say language=\"en-GB\">New call</Say>");
        assertThat(twilio.send("whisper", "site=demo", Map.of("CallSid", "CA2")))
                .contains("New call");
        assertThat(plain.send("whisper", "site=demo", ofTheLeg())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-answer", "busy", "failed", "canceled"})
    void ringsTheFallbackAndThenTakesAMessage(String status) {
        twilio.send("voice", Map.of());

        assertThat(twilio.send("dialed", "leg=DESTINATION", Map.of("DialCallStatus", status)))
                .contains("dialed?leg=FALLBACK\"")
                .contains(Examples.number(70) + "</Number>")
                .doesNotStartWith("<Say");
        assertThat(twilio.send("dialed", "leg=FALLBACK", Map.of("DialCallStatus", status)))
                .isEqualTo(VOICEMAIL);
        assertThat(twilio.send("recorded", Map.of("Digits", "hangup"))).isEqualTo("<Hangup/>");
    }

    @Test
    void whoHangsUpOnTheWhisperDidNotAnswer() {
        twilio.send("voice", Map.of());

        assertThat(twilio.send(
                        "dialed",
                        "leg=DESTINATION",
                        Map.of("DialCallStatus", "completed", "DialCallDuration", "3", "DialBridged", "false")))
                .contains("leg=FALLBACK");
        assertThat(twilio.world.onlyResponse().response().progress().answered()).isFalse();
    }

    @Test
    void takesAMessageAtOnceOutsideBusinessHours() {
        TwilioWorld night = new TwilioWorld(Examples.NOON.plus(Duration.ofHours(12))).handling(Handlings.EVERYTHING);

        assertThat(night.send("voice", Map.of())).isEqualTo(VOICEMAIL);
        assertThat(night.send("voice", Map.of())).isEqualTo(VOICEMAIL);
    }

    @Test
    void forwardsATextAndAnswersIt() {
        String body = "Do you fix <boilers> & \"sinks\"? \u0007☎";

        assertThat(twilio.send("sms", Map.of("MessageSid", "SM1", "Body", body)))
                .isEqualTo("<Message to=\"" + Examples.number(71)
                        + "\">From +16475550142: Do you fix &lt;boilers&gt; &amp; &quot;sinks&quot;? ☎</Message>"
                        + "<Message>Thank you. We'll call you back.</Message>");
        assertThat(plain.send("sms", Map.of("MessageSid", "SM1", "Body", body))).isEmpty();
    }

    @Test
    void writesInNoCircle() {
        Map<String, String> ofTheBusiness = Map.of(
                "MessageSid",
                "SM1",
                "Body",
                "On my way",
                "From",
                Examples.number(71).e164());
        Map<String, String> ofAMachine = Map.of("MessageSid", "SM2", "Body", "Your code is 123456", "From", "BANK");

        assertThat(twilio.send("sms", ofTheBusiness)).isEmpty();
        assertThat(twilio.send("sms", ofAMachine))
                .contains("From BANK: Your code")
                .doesNotContain("Thank you");
    }

    @Test
    void cutsWhatIsTooLongToForward() {
        String longest = twilio.send("sms", Map.of("MessageSid", "SM1", "Body", "x".repeat(1_600)));

        assertThat(longest.substring(longest.indexOf('>') + 1, longest.indexOf("</")))
                .hasSize(1_600)
                .endsWith("x…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"]]>", "</Say><Hangup/>", "&#0;", "\u0000\u0008\u001f\ufffe", "\ud800", "a\"b'c", "😀 naïve"})
    void noTextBreaksTheAnswer(String text) throws Exception {
        CallHandling standard = CallHandling.DEFAULT;
        TwilioWorld world = new TwilioWorld(Examples.NOON)
                .handling(new CallHandling(
                        standard.language(),
                        standard.whisper(),
                        standard.recording(),
                        text,
                        standard.hours(),
                        standard.closed(),
                        standard.ring(),
                        standard.unanswered(),
                        null,
                        standard.greeting(),
                        standard.longestMessage(),
                        null,
                        ""));

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Twiml.document(world.send("voice", Map.of())))));

        assertThat(read.getElementsByTagName("Hangup").getLength()).isZero();
        assertThat(read.getElementsByTagName("Dial").getLength()).isEqualTo(1);
    }

    @Test
    void connectsTheCallerThoughTheStoreIsDown() {
        InMemorySites unknown = new InMemorySites();
        Sites down = new Sites() {
            @Override
            public Optional<Site> find(SiteId id) {
                throw new StoreUnavailableException("down", new IllegalStateException());
            }

            @Override
            public List<Site> all() {
                return unknown.all();
            }

            @Override
            public void save(Site site) {
                unknown.save(site);
            }
        };

        assertThat(twilio.calls(twilio.world.numbers, down, TwilioWorld.TOKEN)
                        .voice("", TwilioWorld.request("voice", null, Map.of()))
                        .getBody())
                .contains("<Dial answerOnBridge=\"true\"><Number>" + Examples.DESTINATION + "</Number></Dial>");
        assertThat(twilio.legs(failing())
                        .whisper("demo", TwilioWorld.request("whisper", "site=demo", ofTheLeg()))
                        .getBody())
                .contains("<Response></Response>");
    }

    /** Responses of a store that does not answer. */
    private static Responses failing() {
        return (Responses) Proxy.newProxyInstance(
                Responses.class.getClassLoader(), new Class<?>[] {Responses.class}, (proxy, method, arguments) -> {
                    throw new StoreUnavailableException("down", new IllegalStateException());
                });
    }

    private static Map<String, String> ofTheLeg() {
        return Map.of("CallSid", "CA2", "ParentCallSid", "CA1", "To", Examples.DESTINATION.e164());
    }
}
