package dev.trunkline.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.response.CallStatus;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Responses of a release that knew of no recordings and not who picked up. */
class EarlierReleaseTest extends RunningApplication {
    @Autowired
    private MongoClient client;

    @Test
    void areReadAndMovedOn() {
        MongoDatabase earlier = client.getDatabase("earlier-release");
        MongoResponses responses = new MongoResponses(earlier, () -> true, () -> Examples.NOON);
        Response ringing = Examples.call("earlier-release", Examples.NOON, CallStatus.RINGING);
        responses.add(Examples.judged(ringing));
        Bson additions =
                Updates.combine(Updates.unset("pickup"), Updates.unset("recordings"), Updates.unset("recordingCount"));
        earlier.getCollection("responses").updateOne(Filters.eq("_id", "earlier-release"), additions);
        JudgedResponse over = Examples.judged(ringing.with(Examples.progress(CallStatus.COMPLETED)));

        assertThat(responses.find(ringing.id())).contains(Examples.judged(ringing));
        assertThat(responses.advance(ringing, over)).isTrue();
        assertThat(responses.find(ringing.id())).contains(over);
    }
}
