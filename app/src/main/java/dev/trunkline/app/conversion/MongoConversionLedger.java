package dev.trunkline.app.conversion;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import dev.trunkline.app.store.Documents;
import dev.trunkline.app.store.Times;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.DestinationId;
import dev.trunkline.core.conversion.LedgerEntry;
import dev.trunkline.core.conversion.LedgerPlace;
import dev.trunkline.core.conversion.SendingId;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.ResponseKey;
import java.util.List;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The ledger in MongoDB. Thread-safe. */
@Repository
public final class MongoConversionLedger implements ConversionLedger {
    private static final String DESTINATION = "destination";
    private static final String STARTED_AT = "startedAt";
    private static final String AT = "at";
    private static final String ID = "_id";
    private static final Bson BY_ID = Indexes.ascending(ID);
    private static final Bson BY_RESPONSE = Indexes.ascending(STARTED_AT, "response", "number");
    private static final Bson NEWEST_FIRST = Indexes.compoundIndex(Indexes.descending(AT), Indexes.ascending(ID));

    private final Documents entries;

    public MongoConversionLedger(MongoDatabase database) {
        this.entries = new Documents(
                database,
                "conversionLedger",
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(DESTINATION), BY_RESPONSE)),
                new IndexModel(Indexes.compoundIndex(Indexes.ascending(DESTINATION), NEWEST_FIRST)),
                new IndexModel(Indexes.ascending("sending", ID)),
                new IndexModel(Indexes.ascending("response", ID)));
    }

    @Override
    public Set<String> intend(List<LedgerEntry> more) {
        return entries.insertAll(more.stream().map(LedgerDocuments::document).toList());
    }

    @Override
    public void settle(List<LedgerEntry> settled) {
        entries.putAll(settled.stream().map(LedgerDocuments::document).toList());
    }

    @Override
    public List<LedgerEntry> between(DestinationId destination, ResponseKey first, ResponseKey last) {
        Bson filter = Filters.and(
                of(destination),
                Filters.gte(STARTED_AT, Times.stored(first.startedAt())),
                Filters.lte(STARTED_AT, Times.stored(last.startedAt())));
        return entries.all(filter, BY_RESPONSE).stream()
                .map(LedgerDocuments::entry)
                .filter(entry -> entry.response().compareTo(first) >= 0
                        && entry.response().compareTo(last) <= 0)
                .toList();
    }

    @Override
    public List<LedgerEntry> ofSending(SendingId sending, String after, int limit) {
        return entries
                .list(Filters.and(Filters.eq("sending", sending.value()), Filters.gt(ID, after)), BY_ID, limit)
                .stream()
                .map(LedgerDocuments::entry)
                .toList();
    }

    @Override
    public List<LedgerEntry> ofResponse(ResponseId response) {
        return entries.all(Filters.eq("response", response.value()), BY_ID).stream()
                .map(LedgerDocuments::entry)
                .toList();
    }

    @Override
    public List<LedgerEntry> list(DestinationId destination, @Nullable LedgerPlace after, int limit) {
        List<Bson> filters = after == null
                ? List.of(of(destination))
                : List.of(
                        Filters.and(
                                of(destination), Filters.eq(AT, Times.stored(after.at())), Filters.gt(ID, after.id())),
                        Filters.and(of(destination), Filters.lt(AT, Times.stored(after.at()))));
        return entries.listInTurn(filters, NEWEST_FIRST, limit).stream()
                .map(LedgerDocuments::entry)
                .toList();
    }

    private static Bson of(DestinationId destination) {
        return Filters.eq(DESTINATION, destination.value());
    }
}
