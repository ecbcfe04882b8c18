package dev.trunkline.benchmarks.rules;

import java.util.List;
import java.util.function.Predicate;

/** The rules of one stage as compiled predicates, for engines that take their conditions as such. Generated classes are such. */
public interface StageTests {
    /** The fact with what the rules look at read from it once, which is what the predicates take. */
    Object view(Object fact);

    /** One predicate a rule, in the order of the rules. */
    List<Predicate<Object>> predicates();
}
