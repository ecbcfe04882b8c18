package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StorePropertiesTest {
    @Test
    void aBlankUriMeansTheEmbeddedStore() {
        assertThat(new StoreProperties(" ", "./data").isEmbedded()).isTrue();
        assertThat(new StoreProperties("mongodb://db.example.com", "./data").isEmbedded())
                .isFalse();
    }

    @Test
    void theFolderIsAbsolute() {
        assertThat(new StoreProperties("", "./data").folder())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void neverShowsAPassword() {
        assertThat(new StoreProperties("mongodb://trunkline:secret@db.example.com", "./data"))
                .asString()
                .doesNotContain("secret");
    }
}
