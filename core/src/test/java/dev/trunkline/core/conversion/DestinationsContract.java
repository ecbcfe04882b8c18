package dev.trunkline.core.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.Examples;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Destinations} keeps to. */
public abstract class DestinationsContract {
    private static final Instant NOON = Examples.NOON;

    private Destinations destinations;

    /** A store without any. */
    protected abstract Destinations empty();

    @BeforeEach
    void open() {
        destinations = empty();
    }

    @Test
    void keepsADestinationAsItIs() {
        Destination google = Told.destination("google", Platform.GOOGLE_ADS);

        assertThat(destinations.add(google)).isTrue();
        assertThat(destinations.add(google)).isFalse();

        assertThat(destinations.find(google.id())).contains(google);
        assertThat(destinations.ofSite(Examples.DEMO)).containsExactly(google);
        assertThat(destinations.ofSite(Examples.OTHER_SITE)).isEmpty();
        assertThat(destinations.automatic()).isEmpty();
    }

    @Test
    void replacesOnlyWhatIsThere() {
        Destination before = Told.destination("ga", Platform.GA4);
        Destination after = new Destination(
                before.id(),
                before.site(),
                "Analytics",
                Platform.GA4,
                Transport.HTTP,
                "generate_lead",
                "G-1234567890",
                "CAD",
                before.zone(),
                "https://ga.example",
                NOON,
                0.8,
                true);

        assertThat(destinations.replace(after)).isFalse();
        destinations.add(before);
        assertThat(destinations.replace(after)).isTrue();

        assertThat(destinations.find(before.id())).contains(after);
        assertThat(destinations.automatic()).containsExactly(after);
    }

    @Test
    void forgetsTheSecretWithTheDestination() {
        Destination meta = Told.destination("meta", Platform.META);
        destinations.add(meta);
        assertThat(destinations.secret(meta.id())).isEmpty();

        destinations.keepSecret(meta.id(), "first");
        destinations.keepSecret(meta.id(), "second");
        assertThat(destinations.secret(meta.id())).isEqualTo("second");

        destinations.remove(meta.id());
        assertThat(destinations.find(meta.id())).isEmpty();
        assertThat(destinations.secret(meta.id())).isEmpty();
    }

    @Test
    void oneWorksOnADestinationUntilItGivesItBackOrItsTimeIsOver() {
        DestinationId id = new DestinationId("google");

        assertThat(destinations.claim(id, "a", NOON, NOON.plusSeconds(60))).isTrue();
        assertThat(destinations.claim(id, "b", NOON, NOON.plusSeconds(60))).isFalse();
        assertThat(destinations.claim(id, "a", NOON.plusSeconds(30), NOON.plusSeconds(90)))
                .isTrue();
        assertThat(destinations.claim(id, "b", NOON.plusSeconds(89), NOON.plusSeconds(149)))
                .isFalse();
        assertThat(destinations.claim(id, "b", NOON.plusSeconds(90), NOON.plusSeconds(150)))
                .isTrue();

        destinations.release(id, "a");
        assertThat(destinations.claim(id, "a", NOON.plusSeconds(91), NOON.plusSeconds(151)))
                .isFalse();
        destinations.release(id, "b");
        assertThat(destinations.claim(id, "a", NOON.plusSeconds(91), NOON.plusSeconds(151)))
                .isTrue();
    }
}
