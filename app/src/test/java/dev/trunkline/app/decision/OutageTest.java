package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class OutageTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(Outage.class);

    private final Hands clock = new Hands();
    private final Outage outage = new Outage(clock);

    @BeforeEach
    void tellEverything() {
        LOGGER.setLevel(Level.INFO);
    }

    @AfterEach
    void tellAsBefore() {
        LOGGER.setLevel(null);
    }

    @Test
    void saysOnceThatVisitorsGetLessAndOnceThatItIsOver(CapturedOutput output) {
        outage.answered(false);
        for (int i = 0; i < 3; i++) {
            outage.answered(true);
            outage.answered(false);
            clock.now = clock.now.plus(Duration.ofSeconds(59));
            outage.answered(false);
        }
        assertThat(output.getOut())
                .containsOnlyOnce("The store is slow or gone")
                .doesNotContain("in time for a minute");

        clock.now = clock.now.plus(Duration.ofSeconds(1));
        outage.answered(false);
        outage.answered(false);
        assertThat(output.getOut()).containsOnlyOnce("in time for a minute; 3 visitors were answered without it");

        outage.answered(true);
        assertThat(output.getOut().split("The store is slow or gone")).hasSize(3);
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
