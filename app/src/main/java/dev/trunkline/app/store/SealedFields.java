package dev.trunkline.app.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Fields of a collection that hold secrets: sealed when a document is written, opened when it is read. Thread-safe. */
public final class SealedFields {
    private final Seal seal;
    private final String collection;

    /**
     * The fields, and seals what was stored in them before there were seals.
     *
     * @param collection the name of the documents' collection, for ever: a secret opens only there
     */
    public SealedFields(Seal seal, Documents documents, String collection, String... fields) {
        this.seal = seal;
        this.collection = collection;
        for (Document document : documents.all(Filters.gte("_id", ""), Indexes.ascending("_id"))) {
            List.of(fields).forEach(field -> sealOld(documents, document, field));
        }
    }

    /** A change by another node in between wins: it is sealed already. */
    private void sealOld(Documents documents, Document document, String field) {
        String id = document.getString("_id");
        String stored = document.getString(field);
        if (stored != null && !Seal.isSealed(stored)) {
            documents.update(
                    Filters.and(Filters.eq("_id", id), Filters.eq(field, stored)),
                    Updates.set(field, seal.seal(stored, place(id, field))));
        }
    }

    /** What is stored for the secret of this field; null stays null. */
    public @Nullable String sealed(String id, String field, @Nullable String secret) {
        return secret == null ? null : seal.seal(secret, place(id, field));
    }

    /** The secret in this field; null when there is none. */
    public @Nullable String orNullIn(Document document, String field) {
        String stored = document.getString(field);
        return stored == null ? null : seal.open(stored, place(document.getString("_id"), field));
    }

    /** The secret in this field, which every document has. */
    public String in(Document document, String field) {
        return seal.open(document.getString(field), place(document.getString("_id"), field));
    }

    private String place(String id, String field) {
        return collection + "/" + id + "/" + field;
    }
}
