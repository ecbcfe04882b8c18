package dev.trunkline.app.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import dev.trunkline.core.store.StoreUnavailableException;
import java.util.function.Supplier;

/** The one place where the driver's ways of saying "no answer" become {@link StoreUnavailableException}. */
final class Outages {
    private Outages() {}

    /** What the call answers; anything that is not an outage, such as a duplicate key, passes through. */
    static <T> T named(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException e) {
            if (isOutage(e)) {
                throw new StoreUnavailableException(
                        "The store did not answer: " + e.getClass().getSimpleName(), e);
            }
            throw e;
        }
    }

    /** A write that the majority did not confirm in time is an outage too: it may be lost. */
    private static boolean isOutage(MongoException e) {
        return switch (e) {
            case MongoTimeoutException timeout -> true;
            case MongoExecutionTimeoutException timeout -> true;
            case MongoSocketException connection -> true;
            case MongoConnectionPoolClearedException connection -> true;
            case MongoServerUnavailableException server -> true;
            case MongoNotPrimaryException server -> true;
            case MongoNodeIsRecoveringException server -> true;
            case MongoInterruptedException interrupted -> true;
            case MongoWriteConcernException unconfirmed -> true;
            case MongoBulkWriteException bulk -> bulk.getWriteConcernError() != null;
            default -> false;
        };
    }
}
