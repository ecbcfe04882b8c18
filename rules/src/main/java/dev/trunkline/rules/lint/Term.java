package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which a rule can match: each operand has one of these values. Operands that may have any value are left out.
 * Millions of pairs of terms are compared, so comparisons are plain loops over the few parts.
 *
 * @param parts one for each operand
 */
record Term(List<Part> parts) {
    /** Whatever the fact. */
    static final Term ANYTHING = new Term(List.of());

    Term {
        parts = List.copyOf(parts);
    }

    static Term of(Operand operand, ValueSet values) {
        return new Term(List.of(new Part(ConditionText.of(operand), operand, values)));
    }

    /**
     * An operand and its values.
     *
     * @param name the operand as authors write it
     */
    record Part(String name, Operand operand, ValueSet values) {
        /** Whether it asks a function yes or no about a field, so that the field's values may answer it too. */
        boolean asksAboutField() {
            return operand instanceof Operand.Call call && call.field() != null && call.type() == ValueType.YES_NO;
        }

        /** The name of the field that it asks about, or its own. */
        String field() {
            return operand instanceof Operand.Call call && call.field() != null
                    ? call.field().name()
                    : name;
        }

        /** Whether the function may say what is wanted of this value of its field. */
        private boolean mayBe(Object value, KnownValues known) {
            return answer(value, known).map(values::admits).orElse(true);
        }

        /** Whether the function surely says what is wanted of this value of its field. */
        private boolean isSure(Object value, KnownValues known) {
            return answer(value, known).filter(values::admits).isPresent();
        }

        private Optional<Boolean> answer(Object value, KnownValues known) {
            return operand instanceof Operand.Call call ? known.answer(call, (String) value) : Optional.empty();
        }

        private Part with(ValueSet others) {
            return new Part(name, operand, others);
        }
    }

    private @Nullable Part part(String name) {
        for (Part part : parts) {
            if (part.name.equals(name)) {
                return part;
            }
        }
        return null;
    }

    /** Both; empty when they contradict one another. */
    Optional<Term> and(Term other) {
        List<Part> both = new ArrayList<>();
        for (Part mine : parts) {
            Part theirs = other.part(mine.name);
            Part joined = theirs == null ? mine : mine.with(mine.values.and(theirs.values));
            if (joined.values.isEmpty()) {
                return Optional.empty();
            }
            both.add(joined);
        }
        other.parts.stream().filter(theirs -> part(theirs.name) == null).forEach(both::add);
        return Optional.of(new Term(both));
    }

    /** Without the values of which a function that is asked about them says something else; empty when none is left. */
    Optional<Term> narrowed(KnownValues known) {
        List<Part> narrow = new ArrayList<>();
        for (Part part : parts) {
            Part left = part;
            for (Part asking : parts) {
                if (asking.asksAboutField()
                        && asking.field().equals(part.name)
                        && left.values instanceof OnlyValues few) {
                    left = part.with(few.where(value -> asking.mayBe(value, known)));
                }
            }
            if (left.values.isEmpty()) {
                return Optional.empty();
            }
            narrow.add(left);
        }
        return Optional.of(new Term(narrow));
    }

    /** Whether every fact of this term is surely one of another's too. */
    boolean isWithinOneOf(List<Term> others, KnownValues known) {
        for (Term other : others) {
            if (isWithin(other, known)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(Term other, KnownValues known) {
        for (Part wanted : other.parts) {
            Part mine = part(wanted.name);
            if ((mine == null || !mine.values.isWithin(wanted.values)) && !answers(wanted, known)) {
                return false;
            }
        }
        return true;
    }

    private boolean answers(Part wanted, KnownValues known) {
        if (!wanted.asksAboutField()) {
            return false;
        }
        Part field = part(wanted.field());
        return field != null
                && field.values instanceof OnlyValues few
                && few.values().stream().allMatch(value -> wanted.isSure(value, known));
    }

    /** Whether surely no fact is of both terms. */
    boolean excludes(Term other) {
        for (Part mine : parts) {
            Part theirs = other.part(mine.name);
            if (theirs != null && mine.values.excludes(theirs.values)) {
                return true;
            }
        }
        return false;
    }
}
