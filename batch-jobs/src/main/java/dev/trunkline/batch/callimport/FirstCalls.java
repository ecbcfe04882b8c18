package dev.trunkline.batch.callimport;

import dev.trunkline.core.response.CallerNumber;
import java.time.Instant;

/**
 * The first start of each caller in a file, in 16 to 32 bytes for each. Files are often newest first, so only the whole file tells which
 * of its calls was a caller's first. Callers are told apart by 64 bits of a hash: among a million of them two are taken for one with a
 * probability of 3 in 100 million. Not thread-safe while it is filled.
 */
final class FirstCalls {
    private static final int SMALLEST = 1 << 10;
    private static final long FREE = 0;
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] callers = new long[SMALLEST];
    private long[] starts = new long[SMALLEST];
    private int count;

    void add(CallerNumber caller, Instant startedAt) {
        if (caller.equals(CallerNumber.WITHHELD)) {
            return;
        }
        if (count * 2 >= callers.length) {
            grow();
        }
        put(hash(caller.value()), startedAt.toEpochMilli());
    }

    /** Whether the file has no earlier call of the caller. Always for a withheld one, who is never known. */
    boolean isFirst(CallerNumber caller, Instant startedAt) {
        if (caller.equals(CallerNumber.WITHHELD)) {
            return true;
        }
        int place = place(hash(caller.value()));
        return callers[place] == FREE || startedAt.toEpochMilli() <= starts[place];
    }

    private void grow() {
        long[] known = callers;
        long[] knownStarts = starts;
        callers = new long[known.length * 2];
        starts = new long[known.length * 2];
        count = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] != FREE) {
                put(known[i], knownStarts[i]);
            }
        }
    }

    private void put(long caller, long start) {
        int place = place(caller);
        if (callers[place] == FREE) {
            callers[place] = caller;
            starts[place] = start;
            count++;
        } else {
            starts[place] = Math.min(starts[place], start);
        }
    }

    private int place(long caller) {
        int mask = callers.length - 1;
        int place = (int) caller & mask;
        while (callers[place] != FREE && callers[place] != caller) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** FNV-1a, then the last mix of MurmurHash3; never 0. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == FREE ? 1 : hash;
    }
}
