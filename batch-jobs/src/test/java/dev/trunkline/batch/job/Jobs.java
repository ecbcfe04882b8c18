package dev.trunkline.batch.job;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.List;
import org.bson.Document;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.MongoJobRepositoryFactoryBean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Job repositories of the kind that a node uses, in the memory of the tests. */
public final class Jobs {
    private static final MongoClient CLIENT = client();

    private Jobs() {}

    /** The repository of that name; asked for again, it is as it was left. */
    public static JobRepository repository(String name) {
        MongoTemplate template = new MongoTemplate(CLIENT, name);
        ((MappingMongoConverter) template.getConverter()).setMapKeyDotReplacement("_dot_");
        MongoCollection<Document> sequences = template.getCollection("BATCH_SEQUENCES");
        if (sequences.countDocuments() == 0) {
            for (String table : List.of("JOB_INSTANCE", "JOB_EXECUTION", "STEP_EXECUTION")) {
                sequences.insertOne(new Document("_id", "BATCH_" + table + "_SEQ").append("count", 0L));
            }
        }
        MongoJobRepositoryFactoryBean factory = new MongoJobRepositoryFactoryBean();
        factory.setMongoOperations(template);
        factory.setTransactionManager(new NoTransactions());
        factory.setValidateTransactionState(false);
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new IllegalStateException("The job repository can't be made", e);
        }
    }

    @SuppressWarnings("resource") // for as long as the tests run
    private static MongoClient client() {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind(new InetSocketAddress("localhost", 0), 1, 1);
        return MongoClients.create(server.getConnectionString());
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }
    }
}
