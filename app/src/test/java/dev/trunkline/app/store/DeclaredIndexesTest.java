package dev.trunkline.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredIndexesTest {
    private final DeclaredIndexes indexes = new DeclaredIndexes();

    DeclaredIndexesTest() {
        send("createIndexes", "{createIndexes: 'responses', indexes: [{key: {site: 1, startedAt: -1, _id: -1}}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'responses', filter: {_id: 'r1', status: 2}}",
                "{find: 'responses', filter: {site: 'demo'}}",
                "{find: 'responses', filter: {site: 'demo', startedAt: {$gt: 1}}}",
                "{find: 'responses', filter: {site: 'demo'}, sort: {startedAt: 1, _id: 1}}",
                "{find: 'responses', filter: {$and: [{site: 'demo'}, {startedAt: 1}]}, sort: {startedAt: 1, _id: 1}}"
            })
    void acceptsWhatAnIndexAnswers(String find) {
        send("find", find);

        assertThat(indexes.queriesWithoutAnIndex()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'responses', filter: {}}",
                "{find: 'responses', filter: {channel: 'Direct'}}",
                "{find: 'responses', filter: {startedAt: {$gt: 1}}}",
                "{find: 'responses', filter: {site: 'demo', channel: 'Direct'}}",
                "{find: 'responses', filter: {site: 'demo', _id: {$gt: 'r1'}}}",
                "{find: 'responses', filter: {site: 'demo'}, sort: {_id: 1}}",
                "{find: 'responses', filter: {site: 'demo'}, sort: {startedAt: 1, _id: -1}}",
                "{find: 'decisions', filter: {site: 'demo'}}"
            })
    void reportsWhatNoIndexAnswers(String find) {
        send("find", find);

        assertThat(indexes.queriesWithoutAnIndex()).hasSize(1);
    }

    @Test
    void reportsUpdatesAndDeletesToo() {
        send("update", "{update: 'responses', updates: [{q: {_id: 1}}, {q: {caller: 1}}]}");
        send("delete", "{delete: 'responses', deletes: [{q: {caller: 1}}]}");
        send("count", "{count: 'responses'}");

        assertThat(indexes.queriesWithoutAnIndex()).hasSize(3);
        assertThat(indexes.queriesWithoutAnIndex()).isEmpty();
    }

    private void send(String name, String command) {
        indexes.commandStarted(
                new CommandStartedEvent(null, 1, 1, null, "trunkline", name, BsonDocument.parse(command)));
    }
}
