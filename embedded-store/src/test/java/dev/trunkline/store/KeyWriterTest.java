package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeyWriterTest {

    /** In MongoDB's order. */
    private static final List<@Nullable Object> ASCENDING = Arrays.asList(
            MinKey.getInstance(),
            TypeTag.EmptyArray.INSTANCE,
            null,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Long.MIN_VALUE,
            -1.5,
            -1,
            0,
            Double.MIN_VALUE,
            1L,
            1.5,
            (1L << 53) - 1,
            1L << 53,
            (1L << 53) + 1,
            (1L << 53) + 2,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            0x1p63,
            Double.POSITIVE_INFINITY,
            "",
            "\0",
            "a",
            "a\0",
            "a\0b",
            "aa",
            "b",
            "é",
            "\uFFFD",
            "\uD83D\uDCDE",
            new Document("a", 1),
            new Document("a", 1).append("b", 1),
            new Document("a", 2),
            new Document("b", 1),
            new Document("a", "x"),
            List.of(1),
            List.of(1, 2),
            List.of(2),
            new ObjectId("000000000000000000000001"),
            new ObjectId("800000000000000000000000"),
            false,
            true,
            Instant.ofEpochMilli(-1),
            Instant.ofEpochMilli(0),
            Instant.ofEpochMilli(1),
            new BsonTimestamp(1),
            new BsonTimestamp(-1),
            MaxKey.getInstance());

    @Test
    void sortsAsMongoDbSorts() {
        for (int i = 1; i < ASCENDING.size(); i++) {
            byte[] lower = KeyWriter.encode(ASCENDING.get(i - 1));
            byte[] higher = KeyWriter.encode(ASCENDING.get(i));
            assertThat(Arrays.compareUnsigned(lower, higher))
                    .as("%s before %s", ASCENDING.get(i - 1), ASCENDING.get(i))
                    .isNegative();
            assertThat(Arrays.compareUnsigned(Keys.complement(lower), Keys.complement(higher)))
                    .as("%s after %s, descending", ASCENDING.get(i - 1), ASCENDING.get(i))
                    .isPositive();
        }
    }

    @Test
    void neverBeginsWithTheEncodingOfAnotherValue() {
        for (Object one : ASCENDING) {
            for (Object other : ASCENDING) {
                assertThat(Keys.startsWith(KeyWriter.encode(one), KeyWriter.encode(other)))
                        .as("%s begins with %s", one, other)
                        .isEqualTo(one == other);
            }
        }
    }

    @Test
    void writesEqualNumbersAlike() {
        byte[] seven = KeyWriter.encode(7);
        assertThat(KeyWriter.encode(7L)).isEqualTo(seven);
        assertThat(KeyWriter.encode(7.0)).isEqualTo(seven);
        assertThat(KeyWriter.encode(new Decimal128(new BigDecimal("7")))).isEqualTo(seven);
        assertThat(KeyWriter.encode(-0.0)).isEqualTo(KeyWriter.encode(0));
    }

    @Test
    void findsTheEndOfAPrefix() {
        assertThat(Keys.afterPrefix(new byte[] {1, 2})).containsExactly(1, 3);
        assertThat(Keys.afterPrefix(new byte[] {1, (byte) 0xFF})).containsExactly(2);
        assertThat(Keys.afterPrefix(new byte[] {(byte) 0xFF})).isNull();
    }
}
