package dev.trunkline.batch.callimport;

import dev.trunkline.core.callimport.CallRow;
import dev.trunkline.core.callimport.CallRows;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file that nobody has to parse. */
record ListedRows(Iterator<CallRow> rows) implements CallRows {
    ListedRows(List<CallRow> rows) {
        this(rows.iterator());
    }

    @Override
    public @Nullable CallRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {}
}
