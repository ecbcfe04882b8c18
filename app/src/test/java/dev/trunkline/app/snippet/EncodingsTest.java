package dev.trunkline.app.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | true",
                "GZIP                    | true",
                "br;q=1.0, gzip;q=0.8    | true",
                "*                       | true",
                "br, *;q=0.1             | true",
                "gzip;q=0                | false",
                "gzip; q=0.000, *        | false",
                "*;q=0                   | false",
                "identity                | false",
                "br                      | false",
                "x-gzipped               | false",
                ";                       | false",
                "''                      | false",
            })
    void takesGzipByItsNameOrAsOneOfAll(String header, boolean accepted) {
        assertThat(Encodings.acceptsGzip(header)).isEqualTo(accepted);
    }

    @Test
    void takesNothingCompressedWhenTheCallerDoesNotSay() {
        assertThat(Encodings.acceptsGzip(null)).isFalse();
    }
}
