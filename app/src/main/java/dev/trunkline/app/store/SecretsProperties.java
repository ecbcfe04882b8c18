package dev.trunkline.app.store;

import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stored secrets are sealed with.
 *
 * @param key 32 bytes in base64; blank: the key in the data folder is used
 */
@ConfigurationProperties("trunkline.secrets")
record SecretsProperties(@DefaultValue("") String key) {
    /** The setting, as messages name it. */
    static final String SETTING = "trunkline.secrets.key (TRUNKLINE_SECRETS_KEY)";

    SecretsProperties {
        if (!key.isBlank() && bytes(key).length != Seal.KEY_BYTES) {
            throw new IllegalArgumentException(SETTING
                    + " must be 32 bytes in base64, such as openssl rand -base64 32 makes, but was something else");
        }
    }

    /** The key; empty when none is set. */
    Optional<byte[]> bytes() {
        return key.isBlank() ? Optional.empty() : Optional.of(bytes(key));
    }

    /** What the text stands for; nothing when it is no base64. */
    static byte[] bytes(String key) {
        try {
            return Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "SecretsProperties[key " + (key.isBlank() ? "not " : "") + "set]";
    }
}
