package dev.trunkline.app.decision;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.trunkline.core.Examples;
import dev.trunkline.core.MovingClock;
import java.time.Duration;
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

    private final MovingClock clock = new MovingClock(Examples.NOON);
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
            clock.forward(Duration.ofSeconds(59));
            outage.answered(false);
        }
        assertThat(output.getOut())
                .containsOnlyOnce("The store is slow or gone")
                .doesNotContain("in time for a minute");

        clock.forward(Duration.ofSeconds(1));
        outage.answered(false);
        outage.answered(false);
        assertThat(output.getOut()).containsOnlyOnce("in time for a minute; 3 visitors were answered without it");

        outage.answered(true);
        assertThat(output.getOut().split("The store is slow or gone")).hasSize(3);
    }
}
