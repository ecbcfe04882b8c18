package dev.trunkline.app.reattribution;

import dev.trunkline.app.store.StoreProperties;
import org.springframework.batch.core.configuration.BatchConfigurationException;
import org.springframework.batch.core.configuration.support.DefaultBatchConfiguration;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.MongoJobRepositoryFactoryBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.MongoTransactionManager;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch with its job repository in the store, whichever that is. Takes the place of Spring Boot's, which needs transactions,
 * and whose schema can be created only once.
 */
@Configuration(proxyBeanMethods = false)
class BatchConfiguration extends DefaultBatchConfiguration {
    /** Spring Batch has dots in keys of maps, such as {@code batch.version}, which not every MongoDB stores. */
    private static final String DOT = "_dot_";

    private final MongoDatabaseFactory database;
    private final boolean embedded;

    BatchConfiguration(MongoDatabaseFactory database, StoreProperties store) {
        this.database = database;
        this.embedded = store.isEmbedded();
    }

    @Bean
    @Override
    public JobRepository jobRepository() {
        JobCollections.prepare(database.getMongoDatabase());
        MongoTemplate template = new MongoTemplate(database);
        ((MappingMongoConverter) template.getConverter()).setMapKeyDotReplacement(DOT);
        MongoJobRepositoryFactoryBean factory = new MongoJobRepositoryFactoryBean();
        factory.setMongoOperations(template);
        factory.setTransactionManager(transactions());
        factory.setValidateTransactionState(false);
        try {
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception e) {
            throw new BatchConfigurationException("The job repository can't be opened", e);
        }
    }

    private PlatformTransactionManager transactions() {
        return embedded ? new NoTransactions() : new MongoTransactionManager(database);
    }
}
