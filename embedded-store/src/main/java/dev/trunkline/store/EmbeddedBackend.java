package dev.trunkline.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/** Answers the commands of the wire protocol: checks them, and replies to a write only when it is durable. */
final class EmbeddedBackend extends AbstractMongoBackend {

    private final StoreFile file;
    private final GroupCommit commits;
    private final ReadCounter reads = new ReadCounter();
    private final Map<String, EmbeddedDatabase> opened = new ConcurrentHashMap<>();

    EmbeddedBackend(StoreFile file, GroupCommit commits) {
        this.file = file;
        this.commits = commits;
        file.databaseNames().forEach(this::resolveDatabase);
    }

    ReadCounter reads() {
        return reads;
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        UnsupportedOptions.refuse(command, query);
        Supplier<Document> handling = () -> onOneVersion(() -> super.handleCommand(channel, database, command, query));
        return CommandKind.of(command, query) == CommandKind.READ ? handling.get() : commits.write(handling);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return onOneVersion(() -> super.handleQuery(query));
    }

    /** Keeps the version that is read from being overwritten by newer ones until the reply is complete. */
    private <T> T onOneVersion(Supplier<T> reading) {
        MVStore store = file.store();
        MVStore.TxCounter usage = store.registerVersionUsage();
        try {
            return reading.get();
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, key -> new EmbeddedDatabase(key, file, getCursorRegistry(), reads));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }
}
