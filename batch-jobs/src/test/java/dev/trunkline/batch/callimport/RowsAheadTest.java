package dev.trunkline.batch.callimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsAheadTest {
    private static final long MANY = 30_000;

    private boolean closed;

    @Test
    void theRowsComeInTheirOrderAndThenNone() {
        try (RowsAhead ahead = new RowsAhead(rows(line -> line > MANY ? null : new CallRow.Skipped(line)))) {
            List<CallRow> read = new ArrayList<>();
            for (CallRow row = ahead.next(); row != null; row = ahead.next()) {
                read.add(row);
            }

            assertThat(read).hasSize((int) MANY);
            assertThat(read.getLast()).isEqualTo(new CallRow.Skipped(MANY));
            assertThat(ahead.next()).isNull();
        }
        assertThat(closed).isTrue();
    }

    @Test
    void aFailureComesAfterTheRowsBeforeItAndStays() {
        try (RowsAhead ahead = new RowsAhead(rows(line -> {
            if (line == 3) {
                throw new IllegalStateException("The third can't be read");
            }
            return new CallRow.Skipped(line);
        }))) {
            assertThat(ahead.next()).isEqualTo(new CallRow.Skipped(1));
            assertThat(ahead.next()).isEqualTo(new CallRow.Skipped(2));
            assertThatThrownBy(ahead::next).hasMessage("The third can't be read");
            assertThatThrownBy(ahead::next).hasMessage("The third can't be read");
        }
    }

    @Test
    void whoeverClosesEarlyWaitsForNoMoreRows() {
        RowsAhead ahead = new RowsAhead(rows(CallRow.Skipped::new));
        assertThat(ahead.next()).isEqualTo(new CallRow.Skipped(1));

        ahead.close();

        assertThat(closed).isTrue();
    }

    private CallRows rows(LongFunction<@Nullable CallRow> row) {
        return new CallRows() {
            private long line;

            @Override
            public @Nullable CallRow next() {
                return row.apply(++line);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }
}
