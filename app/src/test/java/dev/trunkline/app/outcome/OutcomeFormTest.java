package dev.trunkline.app.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class OutcomeFormTest {
    @Test
    void aNewFormIsNewerThanWhatWasToldInTheSameMinute() {
        OutcomeForm form =
                OutcomeForm.empty("form-1", Instant.parse("2026-11-30T22:23:52.540Z"), ZoneId.of("America/Toronto"));

        assertThat(form.at()).isEqualTo("2026-11-30T17:23:52");
    }
}
