package dev.trunkline.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import dev.trunkline.core.Together;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Endpoints} keeps to. */
public abstract class EndpointsContract {
    private final Endpoint crm = WebhookExamples.endpoint("crm");
    private Endpoints endpoints;

    /** A store without any. */
    protected abstract Endpoints empty();

    @BeforeEach
    void open() {
        endpoints = empty();
    }

    @Test
    void findsAnEndpointAsItWasAdded() {
        Endpoint rotated = WebhookExamples.endpoint("rotated")
                .with(crm.secrets().rotated("whsec_2", Examples.NOON.plus(Duration.ofHours(24))));
        endpoints.add(crm);
        endpoints.add(rotated);

        assertThat(endpoints.find(crm.id())).contains(crm);
        assertThat(endpoints.find(rotated.id())).contains(rotated);
        assertThat(endpoints.find(new EndpointId("other"))).isEmpty();
        assertThat(endpoints.all()).containsExactlyInAnyOrder(crm, rotated);
    }

    @Test
    void changesAnEndpoint() {
        endpoints.add(crm);
        Endpoint moved = crm.with(URI.create("https://other.example.com/")).with(EndpointState.PAUSED);

        assertThat(endpoints.change(crm, moved)).isTrue();

        assertThat(endpoints.find(crm.id())).contains(moved);
        assertThat(endpoints.change(crm, crm.with(EndpointState.GONE))).isFalse();
        assertThat(endpoints.find(crm.id())).contains(moved);
    }

    @Test
    void oneOfManyChangesAtOnceIsMade() {
        endpoints.add(crm);

        List<Boolean> changed = Together.each(
                thread -> endpoints.change(crm, crm.with(URI.create("https://" + thread + ".example.com/"))));

        assertThat(changed).containsOnlyOnce(true);
        assertThat(endpoints.find(crm.id()))
                .map(Endpoint::url)
                .contains(URI.create("https://" + changed.indexOf(true) + ".example.com/"));
    }

    @Test
    void forgets() {
        endpoints.add(crm);

        endpoints.forget(crm.id());

        assertThat(endpoints.all()).isEmpty();
    }
}
