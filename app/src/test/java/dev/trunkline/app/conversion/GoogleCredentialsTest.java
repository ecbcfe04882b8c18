package dev.trunkline.app.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.app.conversion.GoogleCredentials.AccessToken;
import dev.trunkline.app.conversion.GoogleCredentials.ServiceAccount;
import dev.trunkline.app.conversion.GoogleCredentials.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GoogleCredentialsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsBothFilesAndABareToken() {
        assertThat(GoogleCredentials.of(GoogleKeys.serviceAccount(), JSON))
                .isInstanceOfSatisfying(ServiceAccount.class, account -> {
                    assertThat(account.email()).isEqualTo("leads@project.iam.gserviceaccount.com");
                    assertThat(account.keyId()).isEqualTo("key-7");
                });
        assertThat(GoogleCredentials.of(GoogleKeys.SIGNED_IN, JSON))
                .isEqualTo(new SignedIn("client.apps.example", "GOCSPX-shh", "1//0refresh+shh"));
        assertThat(GoogleCredentials.of("ya29.token", JSON)).isEqualTo(new AccessToken("ya29.token"));
    }

    @Test
    void readsAFileWhoseLineBreaksAFieldOfAFormDropped() {
        assertThat(GoogleCredentials.of(GoogleKeys.serviceAccount().replace("\n", ""), JSON))
                .isInstanceOf(ServiceAccount.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"service_account\", \"private | was no JSON",
                "{\"type\": \"external_account\"}          | its type was 'external_account'",
                "{}                                        | its type was ''",
                "{\"type\": \"authorized_user\", \"client_id\": \"shh\"} | had no 'client_secret'",
                "{\"type\": \"service_account\", \"client_email\":\"a\", \"private_key_id\":\"b\", \"private_key\": \"shh\"} | no RSA key",
            })
    void saysWhatIsWrongWithAFileAndNotWhatItHolds(String secret, String expected) {
        assertThatThrownBy(() -> GoogleCredentials.of(secret, JSON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("shh")
                .hasNoCause();
    }

    @Test
    void writesNoSecretAsText() {
        assertThat(GoogleCredentials.of(GoogleKeys.SIGNED_IN, JSON).toString()
                        + GoogleCredentials.of("shh", JSON)
                        + GoogleCredentials.of(GoogleKeys.serviceAccount(), JSON))
                .isEqualTo("the refresh token of a personan access tokenthe key of a service account");
    }
}
