package dev.trunkline.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookSignatureTest {
    /** Made with {@code printf '%s' "$TIMESTAMP.$BODY" | openssl dgst -sha256 -hmac "$SECRET"}; the first is that of docs/webhooks.md. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            whsec_example | 1772452800 | `{"id":"we-1:r-1:1","type":"response.created"}` | 2f08a661715a79ad01bc9948208048a4398cd00af96d129c7128b2b0e4198b13
            whsec_example | 1772452801 | `{"id":"we-1:r-1:1","type":"response.created"}` | c3116d24d95b3014c31b015e6566773f315955c7a6cc039c25cbb7e47559d929
            whsec_other | 1772452800 | `{"id":"we-1:r-1:1","type":"response.created"}` | accbab15d6518d1655d712c73f2f4e8676b8a24217cef950f4689b607afff95f
            whsec_example | 0 | `Größe ☎` | dfa9a8bd50decfbd9ceee730aaa3d25d143074d458bf49468e4bfc2feae8d83c
            kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk | 1772452800 | `{}` | 5d940c7c9618a39a1952014ecc4a28631f56df3507f879ab02df17593feda9a8
            """)
    void isWhatOpensslSays(String secret, String timestamp, String body, String hex) {
        assertThat(WebhookSignature.of(List.of(secret), timestamp, body == null ? "" : body))
                .isEqualTo("v1=" + hex);
        assertThat(WebhookSignature.of(List.of(secret, secret), timestamp, body == null ? "" : body))
                .isEqualTo("v1=" + hex + ",v1=" + hex);
    }
}
