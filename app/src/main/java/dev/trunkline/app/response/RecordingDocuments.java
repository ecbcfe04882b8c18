package dev.trunkline.app.response;

import dev.trunkline.core.response.Recording;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.bson.Document;

/** Recordings as documents inside others, in the field {@link #FIELD}. */
public final class RecordingDocuments {
    public static final String FIELD = "recordings";

    private RecordingDocuments() {}

    static List<Document> documents(List<Recording> recordings) {
        return recordings.stream().map(RecordingDocuments::document).toList();
    }

    public static Document document(Recording recording) {
        return new Document("id", recording.id())
                .append("url", recording.url().toString())
                .append("millis", recording.length().toMillis())
                .append("voicemail", recording.voicemail());
    }

    /** Those of the field {@code recordings}, which documents from before there were any don't have. */
    public static List<Recording> recordings(Document document) {
        return document.getList(FIELD, Document.class, List.of()).stream()
                .map(recording -> new Recording(
                        recording.getString("id"),
                        URI.create(recording.getString("url")),
                        Duration.ofMillis(recording.getLong("millis")),
                        recording.getBoolean("voicemail")))
                .toList();
    }
}
