package dev.trunkline.app.store;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where things are stored.
 *
 * @param mongodbUri of a MongoDB replica set; blank: the embedded store is used
 * @param dataDir the folder of the embedded store, made when it is missing
 */
@Validated
@ConfigurationProperties("trunkline")
public record StoreProperties(
        @DefaultValue("")
        @Pattern(regexp = "\\s*|mongodb(\\+srv)?://.+", message = "must start with mongodb:// or mongodb+srv://")
        String mongodbUri,

        @DefaultValue("./data") @NotBlank String dataDir) {
    /** Whether no other process can reach the store. */
    public boolean isEmbedded() {
        return mongodbUri.isBlank();
    }

    Path folder() {
        return Path.of(dataDir).toAbsolutePath().normalize();
    }

    /** Without the URI, which may hold a password. */
    @Override
    public String toString() {
        return "StoreProperties[" + (isEmbedded() ? "embedded in " + folder() : "mongodb") + "]";
    }
}
