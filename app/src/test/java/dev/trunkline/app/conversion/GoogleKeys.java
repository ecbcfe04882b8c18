package dev.trunkline.app.conversion;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;

/** Files of credentials as Google gives them, with a key that is made once for all tests. */
final class GoogleKeys {
    static final String SIGNED_IN = """
            {"type": "authorized_user", "client_id": "client.apps.example", "client_secret": "GOCSPX-shh",
             "refresh_token": "1//0refresh+shh", "quota_project_id": "project"}""";

    private static final KeyPair PAIR = pair();

    private GoogleKeys() {}

    /** The key of a service account; its own token address must never be called. */
    static String serviceAccount() {
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(PAIR.getPrivate().getEncoded())
                        .replace("\n", "\\n")
                + "\\n-----END PRIVATE KEY-----\\n";
        return """
                {"type": "service_account", "project_id": "project", "private_key_id": "key-7", "private_key": "%s",
                 "client_email": "leads@project.iam.gserviceaccount.com", "client_id": "1",
                 "token_uri": "https://elsewhere.example/token"}""".formatted(pem);
    }

    static PublicKey publicKey() {
        return PAIR.getPublic();
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
