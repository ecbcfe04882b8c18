package dev.trunkline.app.conversion;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Google lets a machine in with, as a destination's secret holds it: one of Google's two files of credentials
 * (<a href="https://google.aip.dev/auth/4112">AIP-4112</a>, <a href="https://google.aip.dev/auth/4113">AIP-4113</a>), or a bare access
 * token, which ends after an hour. None of them says what it holds when it is written as text.
 */
sealed interface GoogleCredentials {
    /**
     * The JSON key of a service account.
     *
     * @param email names the account
     * @param keyId names the key at Google
     */
    record ServiceAccount(String email, String keyId, PrivateKey key) implements GoogleCredentials {
        @Override
        public String toString() {
            return "the key of a service account";
        }
    }

    /** What somebody who signed in left to a client: the file's type is {@code authorized_user}. */
    record SignedIn(String clientId, String clientSecret, String refreshToken) implements GoogleCredentials {
        @Override
        public String toString() {
            return "the refresh token of a person";
        }
    }

    /** An access token that somebody else renews. */
    record AccessToken(String value) implements GoogleCredentials {
        @Override
        public String toString() {
            return "an access token";
        }
    }

    /**
     * Reads a secret.
     *
     * @throws IllegalArgumentException when it is a file of something else, or not whole; the message goes on after "The secret"
     */
    static GoogleCredentials of(String secret, JsonMapper json) {
        if (!isFile(secret)) {
            return new AccessToken(secret);
        }
        JsonNode file = read(secret, json);
        String type = file.path("type").asString("");
        return switch (type) {
            case "service_account" ->
                new ServiceAccount(
                        field(file, "client_email"), field(file, "private_key_id"), key(field(file, "private_key")));
            case "authorized_user" ->
                new SignedIn(field(file, "client_id"), field(file, "client_secret"), field(file, "refresh_token"));
            default ->
                throw new IllegalArgumentException(
                        "must be a file of the type service_account or authorized_user, but its type was '" + type
                                + "'");
        };
    }

    /** Whether it is a file, from which access tokens are got, and not a token that ends after an hour. */
    static boolean isFile(String secret) {
        return secret.startsWith("{");
    }

    private static JsonNode read(String secret, JsonMapper json) {
        try {
            return json.readTree(secret);
        } catch (JacksonException e) {
            // Without its cause, which repeats what stands in the file.
            throw new IllegalArgumentException("must be the whole file that Google gave, but was no JSON");
        }
    }

    private static String field(JsonNode file, String name) {
        String value = file.path(name).asString("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("must be the whole file that Google gave, but had no '" + name + "'");
        }
        return value;
    }

    /** PKCS #8 in the armour of RFC 7468. */
    private static PrivateKey key(String pem) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                            .replaceAll("\\s", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "must be the whole file that Google gave, but its 'private_key' was no RSA key");
        }
    }
}
