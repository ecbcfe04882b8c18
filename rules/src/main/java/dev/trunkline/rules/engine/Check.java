package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Operand;
import java.util.List;
import org.drools.model.functions.Predicate1;

/** A condition as Drools asks it of a fact. Most of what rules ask of texts is answered before, and only looked up here. */
sealed interface Check extends Predicate1<Candidate> {
    /** Whether it holds for the fact in question. */
    boolean holds(Question question);

    @Override
    default boolean test(Candidate candidate) {
        return holds(candidate.question());
    }

    /** A test that was answered with all others of its text. */
    record Hit(int test) implements Check {
        @Override
        public boolean holds(Question question) {
            return question.hit(test);
        }
    }

    /** A whole text of which nothing was answered before. */
    record TextIs(Operand operand, String text) implements Check {
        @Override
        public boolean holds(Question question) {
            return operand.of(question.fact()).equals(text);
        }
    }

    /** A regular expression, tried at most once for a fact. */
    record Fits(int regex) implements Check {
        @Override
        public boolean holds(Question question) {
            return question.fits(regex);
        }
    }

    /** A whole number. */
    record Whole(Operand operand, Comparison comparison, long number) implements Check {
        @Override
        public boolean holds(Question question) {
            return comparison.holds(Long.compare((Long) operand.of(question.fact()), number));
        }
    }

    /** A number with a fraction. */
    record Fraction(Operand operand, Comparison comparison, double number) implements Check {
        @Override
        public boolean holds(Question question) {
            return comparison.holds(Double.compare((Double) operand.of(question.fact()), number));
        }
    }

    /** A field or function that says yes or no. */
    record Says(Operand operand, boolean wanted) implements Check {
        @Override
        public boolean holds(Question question) {
            return (Boolean) operand.of(question.fact()) == wanted;
        }
    }

    /** Not this one. */
    record Not(Check check) implements Check {
        @Override
        public boolean holds(Question question) {
            return !check.holds(question);
        }
    }

    /** All of them. */
    record All(List<Check> checks) implements Check {
        @Override
        public boolean holds(Question question) {
            for (Check check : checks) {
                if (!check.holds(question)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record Any(List<Check> checks) implements Check {
        @Override
        public boolean holds(Question question) {
            for (Check check : checks) {
                if (check.holds(question)) {
                    return true;
                }
            }
            return false;
        }
    }
}
