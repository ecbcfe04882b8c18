package dev.trunkline.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes that, compared as unsigned bytes, sort as MongoDB sorts the values. Equal values have
 * equal bytes whatever their number type, and no encoding is the beginning of another, so encodings may be joined.
 */
final class KeyWriter {

    private static final int TERMINATOR = 0x00;
    private static final int ESCAPED_ZERO = 0xFF;
    private static final int GENERIC_BINARY = 0;
    private static final int LEGACY_UUID = 3;
    private static final int STANDARD_UUID = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(48);

    private KeyWriter() {}

    static byte[] encode(@Nullable Object value) {
        KeyWriter writer = new KeyWriter();
        writer.value(value);
        return writer.bytes.toByteArray();
    }

    private void value(@Nullable Object value) {
        TypeTag tag = TypeTag.of(value);
        bytes.write(tag.code());
        switch (value) {
            case Number number -> number(number);
            case String text -> text(text);
            case Document document -> document(document);
            case Collection<?> array -> array(array);
            case BinData binary -> binary(GENERIC_BINARY, binary.getData());
            case UUID uuid -> binary(STANDARD_UUID, bytesOf(uuid));
            case LegacyUUID uuid -> binary(LEGACY_UUID, bytesOf(uuid.getUuid()));
            case ObjectId id -> bytes.writeBytes(id.toByteArray());
            case Boolean flag -> bytes.write(flag ? 1 : 0);
            case Instant instant -> eightBytes(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> eightBytes(timestamp.getValue());
            case BsonRegularExpression expression -> expression(expression);
            case BsonJavaScript code -> text(code.getCode());
            case null -> {
                // the tag says it
            }
            default -> {
                // missing, empty array, least and greatest key: the tag says it
            }
        }
    }

    /**
     * The double at or below the number, then what is missing to a long that no double can hold. A Decimal128 counts as
     * its nearest double, as it does when the server compares numbers.
     */
    private void number(Number number) {
        double floor = number.doubleValue();
        int remainder = 0;
        if (number instanceof Long exact) {
            if (floor == 0x1p63 || (long) floor > exact) {
                floor = Math.nextDown(floor);
            }
            remainder = (int) (exact - (long) floor);
        }
        eightBytes(sortableBits(floor));
        bytes.write(remainder >>> 8);
        bytes.write(remainder);
    }

    private static long sortableBits(double value) {
        if (Double.isNaN(value)) {
            return 0;
        }
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }

    private void text(@Nullable String text) {
        if (text != null) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            if (text.indexOf(TERMINATOR) < 0) {
                bytes.writeBytes(encoded);
            } else {
                escaped(encoded);
            }
        }
        bytes.write(TERMINATOR);
        bytes.write(TERMINATOR);
    }

    private void escaped(byte[] encoded) {
        for (byte next : encoded) {
            bytes.write(next);
            if (next == TERMINATOR) {
                bytes.write(ESCAPED_ZERO);
            }
        }
    }

    private void document(Document document) {
        for (Map.Entry<String, Object> field : document.entrySet()) {
            bytes.write(TypeTag.of(field.getValue()).code());
            text(field.getKey());
            value(field.getValue());
        }
        bytes.write(TERMINATOR);
    }

    private void array(Collection<?> array) {
        array.forEach(this::value);
        bytes.write(TERMINATOR);
    }

    private void binary(int subtype, byte[] content) {
        bytes.writeBytes(
                ByteBuffer.allocate(Integer.BYTES).putInt(content.length).array());
        bytes.write(subtype);
        bytes.writeBytes(content);
    }

    private void expression(BsonRegularExpression expression) {
        text(expression.getPattern());
        text(expression.getOptions());
    }

    private void eightBytes(long value) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    private static byte[] bytesOf(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }
}
