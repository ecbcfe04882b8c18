package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Operand;
import java.util.List;
import org.drools.model.functions.Predicate1;

/** A condition as Drools asks it of a fact. What several rules ask of one text is answered before, and only looked up here. */
sealed interface Check extends Predicate1<Question> {
    @Override
    boolean test(Question question);

    /** A whole text; Drools looks all of these up at once where they stand first. */
    record TextEquals(int slot, String text) implements Check {
        @Override
        public boolean test(Question question) {
            return question.text(slot).equals(text);
        }
    }

    /** A test that was answered with all others of its text. */
    record Hit(int test) implements Check {
        @Override
        public boolean test(Question question) {
            return question.hit(test);
        }
    }

    /** Whether any of 16 neighbouring tests holds: what keeps Drools from asking each of them. */
    record AnyOfGroup(int group) implements Check {
        static final int SIZE = 16;

        @Override
        public boolean test(Question question) {
            return question.anyHit(group);
        }
    }

    /** A regular expression, tried at most once for a fact. */
    record Fits(int regex) implements Check {
        @Override
        public boolean test(Question question) {
            return question.fits(regex);
        }
    }

    /** A whole number. */
    record Whole(Operand operand, Comparison comparison, long number) implements Check {
        @Override
        public boolean test(Question question) {
            return comparison.holds(Long.compare((Long) operand.of(question.fact()), number));
        }
    }

    /** A number with a fraction. */
    record Fraction(Operand operand, Comparison comparison, double number) implements Check {
        @Override
        public boolean test(Question question) {
            return comparison.holds(Double.compare((Double) operand.of(question.fact()), number));
        }
    }

    /** A field or function that says yes or no. */
    record Says(Operand operand, boolean wanted) implements Check {
        @Override
        public boolean test(Question question) {
            return (Boolean) operand.of(question.fact()) == wanted;
        }
    }

    /** Not this one. */
    record Not(Check check) implements Check {
        @Override
        public boolean test(Question question) {
            return !check.test(question);
        }
    }

    /** All of them. */
    record All(List<Check> checks) implements Check {
        @Override
        public boolean test(Question question) {
            for (Check check : checks) {
                if (!check.test(question)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record Any(List<Check> checks) implements Check {
        @Override
        public boolean test(Question question) {
            for (Check check : checks) {
                if (check.test(question)) {
                    return true;
                }
            }
            return false;
        }
    }
}
