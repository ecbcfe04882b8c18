package dev.trunkline.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What became of the items of a body of many, in their order. */
public record BulkAnswer(List<Item> items) {
    /** What became of an item. */
    public enum Status {
        /** New. */
        STORED,
        /** It had been sent before; nothing changed. */
        REPEATED,
        /** Something else had been sent before under its key; nothing changed. */
        CONTRADICTED,
        /** It can't be used; nothing of it is stored. */
        REJECTED
    }

    /**
     * One item.
     *
     * @param id of what is stored; null where nothing is
     * @param problem what to change; null where nothing is wrong
     */
    public record Item(
            Status status, @Nullable String id, @Nullable ProblemDetail problem) {
        /** One that was rejected. */
        public static Item rejected(ProblemDetail problem) {
            return new Item(Status.REJECTED, null, problem);
        }
    }
}
