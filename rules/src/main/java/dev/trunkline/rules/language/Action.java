package dev.trunkline.rules.language;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import java.math.BigDecimal;

/** What a rule proposes when it matches. */
public sealed interface Action {
    /** Which of the actions it is. */
    ActionKind kind();

    /** A channel, campaign or keyword. */
    record Name(ActionKind kind, Value value) implements Action {}

    /** A number leased from a pool. */
    record Pool(PoolId pool) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.POOL;
        }
    }

    /** A fixed number. */
    record Number(TrackingNumber number) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.NUMBER;
        }
    }

    /** Whether a response is a lead and what it is worth. */
    record Qualified(boolean qualified, BigDecimal value) implements Action {
        @Override
        public ActionKind kind() {
            return ActionKind.QUALIFIED;
        }
    }

    /** A text that is written in the rule or read from the fact. */
    sealed interface Value {
        /** The text for this fact. */
        String of(Object fact);
    }

    /** A text written in the rule. */
    record Literal(String text) implements Value {
        @Override
        public String of(Object fact) {
            return text;
        }
    }

    /** A field that the pattern bound. */
    record Bound(Field field) implements Value {
        @Override
        public String of(Object fact) {
            return field.reader().apply(fact).toString();
        }
    }
}
