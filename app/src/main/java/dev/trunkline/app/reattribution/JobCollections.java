package dev.trunkline.app.reattribution;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import java.util.List;
import org.bson.Document;

/**
 * The collections of Spring Batch's job repository, with indexes for what it asks and unique ones for what it looks up before it
 * inserts. Made before the first job, because a collection that is first created inside a transaction makes others conflict.
 */
final class JobCollections {
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private JobCollections() {}

    /** Makes what is missing; changes nothing that is there. */
    static void prepare(MongoDatabase database) {
        open(database, "BATCH_JOB_INSTANCE", unique("jobInstanceId"), unique("jobName", "jobKey"));
        open(database, "BATCH_JOB_EXECUTION", unique("jobExecutionId"), index("jobInstanceId", "jobExecutionId"));
        open(database, "BATCH_STEP_EXECUTION", unique("stepExecutionId"), index("jobExecutionId", "name"));
        Documents sequences = open(database, "BATCH_SEQUENCES");
        for (String counted : List.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION")) {
            sequences.insert(new Document("_id", "BATCH_" + counted + "_SEQ").append("count", 0L));
        }
    }

    private static Documents open(MongoDatabase database, String name, IndexModel... indexes) {
        return new Documents(database, name, indexes);
    }

    private static IndexModel unique(String... fields) {
        return new IndexModel(Indexes.ascending(fields), UNIQUE);
    }

    private static IndexModel index(String... fields) {
        return new IndexModel(Indexes.ascending(fields));
    }
}
