package dev.trunkline.store;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first byte of an encoded value: the BSON types in the order in which MongoDB sorts them. The values are part of
 * the file format; they are above 0, which ends a list, and below 128, so that they differ from their complement.
 */
enum TypeTag {
    MIN_KEY,
    EMPTY_ARRAY,
    NULL,
    NUMBER,
    STRING,
    DOCUMENT,
    ARRAY,
    BINARY,
    OBJECT_ID,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    REGULAR_EXPRESSION,
    CODE,
    MAX_KEY;

    private static final int STEP = 8;

    byte code() {
        return (byte) ((ordinal() + 1) * STEP);
    }

    static TypeTag of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing missing -> NULL;
            case MinKey min -> MIN_KEY;
            case EmptyArray empty -> EMPTY_ARRAY;
            case Number number -> NUMBER;
            case String text -> STRING;
            case Document document -> DOCUMENT;
            case Collection<?> array -> ARRAY;
            case BinData binary -> BINARY;
            case UUID uuid -> BINARY;
            case LegacyUUID uuid -> BINARY;
            case ObjectId id -> OBJECT_ID;
            case Boolean flag -> BOOLEAN;
            case Instant instant -> DATE;
            case BsonTimestamp timestamp -> TIMESTAMP;
            case BsonRegularExpression expression -> REGULAR_EXPRESSION;
            case BsonJavaScript code -> CODE;
            case MaxKey max -> MAX_KEY;
            default ->
                throw new IllegalArgumentException("No place in the order of BSON values for " + value.getClass());
        };
    }

    /** What an index keeps for an array without elements. */
    enum EmptyArray {
        INSTANCE
    }
}
