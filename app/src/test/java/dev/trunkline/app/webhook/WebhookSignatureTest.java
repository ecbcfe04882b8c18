package dev.trunkline.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WebhookSignatureTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/signatures/webhook.csv", delimiter = '|', quoteCharacter = '`')
    void isWhatAnotherProgramSays(String secret, String timestamp, String body, String hex) {
        assertThat(WebhookSignature.of(List.of(secret), timestamp, body)).isEqualTo("v1=" + hex);
        assertThat(WebhookSignature.of(List.of(secret, secret), timestamp, body))
                .isEqualTo("v1=" + hex + ",v1=" + hex);
    }
}
