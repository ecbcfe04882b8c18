package dev.trunkline.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** Reads the positions of a plan from one version of the index, each position once. */
final class IndexReader implements Iterator<Position> {

    private final IndexPlan plan;
    private final RootReference<byte[], byte[]> version;
    private final Iterator<KeyRange> ranges;
    private final @Nullable Set<Position> seen;
    private @Nullable KeyRange range;
    private @Nullable Cursor<byte[], byte[]> cursor;
    private @Nullable Position next;

    IndexReader(IndexPlan plan, RootReference<byte[], byte[]> version) {
        this.plan = plan;
        this.version = version;
        this.ranges = (plan.descending() ? plan.ranges().reversed() : plan.ranges()).iterator();
        this.seen = plan.index().arrayFields() == 0 ? null : new HashSet<>();
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            byte[] key = nextKey();
            if (key == null) {
                return false;
            }
            Position position = plan.index().positionIn(key);
            if (seen == null || seen.add(position)) {
                next = position;
            }
        }
        return true;
    }

    @Override
    public Position next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Position position = next;
        next = null;
        return position;
    }

    private byte @Nullable [] nextKey() {
        while (true) {
            if (cursor == null || range == null) {
                if (!ranges.hasNext()) {
                    return null;
                }
                open(ranges.next());
            } else if (cursor.hasNext()) {
                byte[] key = cursor.next();
                boolean afterEnd = range.endsBefore(key);
                boolean beforeStart = Arrays.compareUnsigned(key, range.from()) < 0;
                if (!afterEnd && !beforeStart) {
                    return key;
                }
                if (afterEnd != plan.descending()) {
                    cursor = null;
                }
            } else {
                cursor = null;
            }
        }
    }

    private void open(KeyRange opened) {
        range = opened;
        cursor = new Cursor<>(version, plan.descending() ? opened.to() : opened.from(), null, plan.descending());
    }
}
