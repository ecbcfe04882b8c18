package dev.trunkline.core.sizing;

import java.util.Arrays;

/** When taken numbers are free again, the soonest first: a binary heap of primitives, because a replay asks it millions of times. */
final class EndTimes {
    private long[] heap = new long[16];
    private int size;

    int size() {
        return size;
    }

    /** The soonest; there must be one. */
    long soonest() {
        return heap[0];
    }

    void add(long end) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int place = size++;
        while (place > 0 && heap[(place - 1) / 2] > end) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = end;
    }

    void removeSoonest() {
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
    }

    void replaceSoonest(long end) {
        sink(end);
    }

    private void sink(long end) {
        int place = 0;
        for (int child = 1; child < size; child = 2 * place + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= end) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = end;
    }
}
