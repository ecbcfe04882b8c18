package dev.trunkline.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsupportedOptionsTest {

    @TempDir
    private static Path folder;

    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoDatabase database;

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        database = client.getDatabase("app");
    }

    @AfterAll
    static void close() {
        client.close();
        store.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "expireAfterSeconds | {createIndexes:'c',indexes:[{key:{a:1},name:'a',expireAfterSeconds:1}]}",
                "partialFilterExpression | {createIndexes:'c',indexes:[{key:{a:1},name:'a',partialFilterExpression:{}}]}",
                "collation | {createIndexes:'c',indexes:[{key:{a:1},name:'a',collation:{locale:'en'}}]}",
                "a: text | {createIndexes:'c',indexes:[{key:{a:'text'},name:'a'}]}",
                "capped | {create:'c',capped:true,size:4096}",
                "timeseries | {create:'c',timeseries:{timeField:'t'}}",
                "validator | {create:'c',validator:{}}",
                "viewOn | {create:'c',viewOn:'d',pipeline:[]}",
                "collation | {create:'c',collation:{locale:'en'}}",
                "collation | {find:'c',filter:{},collation:{locale:'en'}}",
                "hint | {find:'c',filter:{},hint:'a_1'}",
                "hint | {aggregate:'c',pipeline:[],cursor:{},hint:'a_1'}",
                "hint | {update:'c',updates:[{q:{},u:{$set:{a:1}},hint:'a_1'}]}",
                "collation | {delete:'c',deletes:[{q:{},limit:1,collation:{locale:'en'}}]}",
                "hint | {findAndModify:'c',query:{},update:{$set:{a:1}},hint:'a_1'}",
                "pipeline as update | {update:'c',updates:[{q:{},u:[{$set:{a:1}}]}]}",
                "pipeline as update | {findAndModify:'c',query:{},update:[{$set:{a:1}}]}",
            })
    void refusesWhatItWouldNotHonour(String option, String command) {
        assertThatThrownBy(() -> database.runCommand(Document.parse(command)))
                .isInstanceOf(MongoCommandException.class)
                .hasMessageContaining("The embedded store does not support the option '" + option + "' of ");
    }

    @Test
    void acceptsWhatItHonours() {
        assertThatCode(() -> {
                    database.createCollection("plain");
                    database.runCommand(Document.parse(
                            "{createIndexes:'plain',indexes:[{key:{a:1,b:-1},name:'a',unique:true,sparse:true,v:2}]}"));
                })
                .doesNotThrowAnyException();
    }
}
