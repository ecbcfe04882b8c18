package dev.trunkline.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
    private static final List<String> OFFERED = List.of("br", "gzip");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd  | br",
                "gzip, deflate            | gzip",
                "GZIP                     | gzip",
                "Br                       | br",
                "br;q=1.0, gzip;q=0.8     | br",
                "br;q=0.5, gzip;q=0.8     | gzip",
                "br;q=0.5, gzip           | gzip",
                "gzip;q=0.5, br;q=0.5     | br",
                "*                        | br",
                "gzip, *;q=0.1            | gzip",
                "br;q=0, *;q=0.1          | gzip",
                "br;q=0, gzip             | gzip",
                "gzip;q=0, br             | br",
                "br; q=0.000, gzip; q=0.0 | ''",
                "gzip;q=0, br;q=0, *      | ''",
                "*;q=0                    | ''",
                "identity                 | ''",
                "x-gzipped, brotli        | ''",
                ";                        | ''",
                "''                       | ''",
            })
    void theSmallestIsSentThatTheBrowserWantsMost(String header, String best) {
        assertThat(Encodings.best(header, OFFERED)).isEqualTo(best);
    }

    @Test
    void onlyWhatThereIsIsSent() {
        assertThat(Encodings.best("br, gzip;q=0.1", List.of("gzip"))).isEqualTo("gzip");
        assertThat(Encodings.best("br", List.of("gzip"))).isEqualTo(Encodings.NONE);
    }

    @Test
    void nothingIsCompressedWhenTheCallerDoesNotSay() {
        assertThat(Encodings.best(null, OFFERED)).isEqualTo(Encodings.NONE);
    }
}
