package dev.trunkline.app.telephony;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.response.RecordingDocuments;
import dev.trunkline.app.store.Documents;
import dev.trunkline.core.callflow.EarlyRecordings;
import dev.trunkline.core.response.Recording;
import dev.trunkline.core.response.ResponseId;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Early recordings in MongoDB: one document for each call that has any. Thread-safe. */
@Repository
public final class MongoEarlyRecordings implements EarlyRecordings {
    private final Documents calls;

    public MongoEarlyRecordings(MongoDatabase database) {
        this.calls = new Documents(database, "earlyRecordings");
    }

    @Override
    public void keep(ResponseId call, Recording recording) {
        calls.upsert(call.value(), Updates.push(RecordingDocuments.FIELD, RecordingDocuments.document(recording)));
    }

    @Override
    public List<Recording> of(ResponseId call) {
        return calls.find(call.value()).map(RecordingDocuments::recordings).orElse(List.of());
    }
}
