package dev.trunkline.app.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.MovingClock;
import dev.trunkline.core.conversion.CarrierStoppedException;
import dev.trunkline.core.conversion.Destination;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.EntryOutcome;
import dev.trunkline.core.conversion.InMemoryConversionLedger;
import dev.trunkline.core.conversion.InMemoryDestinations;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.SendingEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Tokens against a double of Google's token endpoint, alone and on the way to the Data Manager API. */
class AccessTokensTest {
    private static final DestinationId LEADS = new DestinationId("leads");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MovingClock clock = new MovingClock(Entries.CHANGED);
    private final PlatformLine line = new PlatformLine(Duration.ofSeconds(20), pause -> {});
    private GoogleDouble google;
    private AccessTokens tokens;

    @BeforeEach
    void open() throws IOException {
        google = new GoogleDouble();
        tokens = new AccessTokens(line, google.tokenAddress(), JSON, clock);
    }

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void asksWithAnAssertionThatTheServiceAccountSigned() throws Exception {
        assertThat(tokens.of(LEADS, GoogleKeys.serviceAccount())).isEqualTo("token-1");

        Map<String, String> asked = google.tokenRequests().getFirst();
        String[] assertion = asked.getOrDefault("assertion", "").split("\\.");
        assertThat(asked)
                .containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer")
                .containsEntry("content-type", "[application/x-www-form-urlencoded]");
        assertThat(decoded(assertion[0])).isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"key-7\"}");
        assertThat(decoded(assertion[1]))
                .isEqualTo("{\"iss\":\"leads@project.iam.gserviceaccount.com\","
                        + "\"scope\":\"https://www.googleapis.com/auth/datamanager\","
                        + "\"aud\":\"https://oauth2.googleapis.com/token\",\"iat\":1773084600,\"exp\":1773088200}");
        assertThat(isSigned(assertion)).isTrue();
    }

    @Test
    void asksWithTheRefreshTokenOfASignIn() throws CarrierStoppedException {
        assertThat(tokens.of(LEADS, GoogleKeys.SIGNED_IN)).isEqualTo("token-1");

        assertThat(google.tokenRequests().getFirst())
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("client_id", "client.apps.example")
                .containsEntry("client_secret", "GOCSPX-shh")
                .containsEntry("refresh_token", "1//0refresh+shh");
    }

    @Test
    void usesATokenUntilShortlyBeforeItEnds() throws CarrierStoppedException {
        assertThat(tokens.of(LEADS, GoogleKeys.SIGNED_IN)).isEqualTo("token-1");

        clock.forward(Duration.ofSeconds(3_599 - 121));
        assertThat(tokens.of(LEADS, GoogleKeys.SIGNED_IN)).isEqualTo("token-1");
        clock.forward(Duration.ofSeconds(1));
        assertThat(tokens.of(LEADS, GoogleKeys.SIGNED_IN)).isEqualTo("token-2");
        assertThat(google.tokenRequests()).hasSize(2);
    }

    @Test
    void usesNoTokenThatWasGotWithAnEarlierSecret() throws CarrierStoppedException {
        tokens.of(LEADS, GoogleKeys.SIGNED_IN);

        assertThat(tokens.of(LEADS, GoogleKeys.serviceAccount())).isEqualTo("token-2");
        assertThat(tokens.of(new DestinationId("other"), GoogleKeys.SIGNED_IN)).isEqualTo("token-3");
        assertThat(tokens.of(LEADS, "ya29.by-hand")).isEqualTo("ya29.by-hand");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "invalid_grant,  400, Token has been expired or revoked.",
        "invalid_client, 401, The OAuth client was not found.",
    })
    void tellsWhyGoogleGivesNoneAndWhatToDo(String error, int status, String description) {
        String body = "{\"error\": \"" + error + "\", \"error_description\": \"" + description + "\"}";
        google.answerTokenWith(status, body);
        google.answerTokenWith(status, body);

        assertThatThrownBy(() -> tokens.of(LEADS, GoogleKeys.SIGNED_IN))
                .isInstanceOfSatisfying(
                        CarrierStoppedException.class,
                        stopped -> assertThat(stopped.isToBeMended()).isTrue())
                .hasMessageContaining("(" + error + ": " + description + ")")
                .hasMessageContaining("Sign in again")
                .hasMessageNotContaining("shh");
        assertThatThrownBy(() -> tokens.of(LEADS, GoogleKeys.serviceAccount()))
                .hasMessageContaining("service account")
                .hasMessageContaining("clock");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"200, {}", "200, <html>", "404, ''"})
    void tellsAPersonWhenSomethingElseAnswers(int status, String body) {
        google.answerTokenWith(status, body);

        assertThatThrownBy(() -> tokens.of(LEADS, GoogleKeys.SIGNED_IN))
                .hasMessageContaining("Google gives no access token (it answered " + status + ")");
    }

    @Test
    void triesAgainLaterWhenTheTokenEndpointIsAway() {
        for (int i = 0; i < 3; i++) {
            google.answerTokenWith(503, "");
        }

        assertThatThrownBy(() -> tokens.of(LEADS, GoogleKeys.SIGNED_IN))
                .isInstanceOfSatisfying(
                        CarrierStoppedException.class,
                        stopped -> assertThat(stopped.isToBeMended()).isFalse());
    }

    @Test
    void saysSoWhenWhatWasStoredIsNoFileOfCredentials() {
        assertThatThrownBy(() -> tokens.of(LEADS, "{\"type\": \"shh\""))
                .hasMessage("The secret must be the whole file that Google gave, but was no JSON. "
                        + "Give the destination another.");
    }

    @Test
    void sendsManyCallsWithOneToken() throws CarrierStoppedException {
        carry();
        carry();

        assertThat(google.tokenRequests()).hasSize(1);
        assertThat(google.authorizations()).containsExactly("Bearer token-1", "Bearer token-1");
    }

    @Test
    void takesAnotherTokenOnceWhenOneIsTakenNoMore() throws CarrierStoppedException {
        google.answerCallWith(200);
        google.answerCallWith(401);
        carry();

        assertThat(carry()).containsOnly(EntryOutcome.SENT);
        assertThat(google.authorizations()).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    @Test
    void stopsWhenNoTokenIsTaken() {
        google.answerCallWith(401);
        google.answerCallWith(401);

        assertThatThrownBy(this::carry).hasMessageContaining("401");
        assertThat(google.authorizations()).hasSize(2);
    }

    @Test
    void callsNobodyWithoutAToken() {
        google.answerTokenWith(400, "{\"error\": \"invalid_grant\"}");

        assertThatThrownBy(this::carry).hasMessageContaining("invalid_grant");
        assertThat(google.authorizations()).isEmpty();
    }

    private List<EntryOutcome> carry() throws CarrierStoppedException {
        Destination destination = Entries.destination(Platform.DATA_MANAGER, "987654321", google.address());
        InMemoryConversionLedger ledger = new InMemoryConversionLedger();
        InMemoryDestinations destinations = new InMemoryDestinations();
        destinations.keepSecret(destination.id(), GoogleKeys.serviceAccount());
        ledger.intend(PlatformCallsTest.dataManager());
        new HttpCarrier(destinations, ConversionConfiguration.platforms(JSON), line, tokens, Set.of(google.address()))
                .carry(
                        Entries.sending(destination, PlatformCallsTest.dataManager()),
                        new SendingEntries(ledger, Entries.SENDING),
                        ledger::settle);
        return ledger.ofSending(Entries.SENDING, "", 10).stream()
                .map(LedgerEntry::outcome)
                .toList();
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static boolean isSigned(String[] assertion) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(GoogleKeys.publicKey());
        signature.update((assertion[0] + "." + assertion[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(assertion[2]));
    }
}
