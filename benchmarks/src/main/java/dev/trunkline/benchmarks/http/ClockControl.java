package dev.trunkline.benchmarks.http;

import java.time.Duration;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sets the clock of a node wrong: {@code POST /clock?off=PT-4S}. */
@RestController
final class ClockControl {
    private final SettableClock clock;

    ClockControl(SettableClock clock) {
        this.clock = clock;
    }

    @PostMapping("/clock")
    void set(@RequestParam Duration off) {
        clock.setOff(off);
    }
}
