package dev.trunkline.rules.lint;

import dev.trunkline.rules.language.ValueType;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules that may match whatever a rule matches, without comparing each with each. A term can only lie within another one if
 * it says something of each field that the other speaks of, so each term is kept under one field, with its values where they are few.
 */
final class FormIndex {
    private final Map<Anchor, BitSet> byAnchor = new HashMap<>();
    private final Map<String, BitSet> byText = new HashMap<>();
    /** Rules with a term that says nothing. */
    private final BitSet anywhere = new BitSet();

    private record Anchor(String operand, Object value) {}

    /** What stands in an anchor instead of one value. */
    private enum Kept {
        /** The term admits too many values of the operand to list them. */
        MANY,
        /** The term asks a function about the field, whose answer a few values of the field may tell. */
        ASKED
    }

    FormIndex(List<RuleForm> forms) {
        forms.forEach(this::add);
    }

    private void add(RuleForm form) {
        if (form.terms().isEmpty()) {
            byText.computeIfAbsent(form.text(), text -> new BitSet()).set(form.place());
        }
        for (Term term : form.terms()) {
            term.parts().stream()
                    .min(Comparator.comparingInt(FormIndex::breadth))
                    .ifPresentOrElse(part -> add(part, form.place()), () -> anywhere.set(form.place()));
        }
    }

    /** Few values tell most, yes or no tells least. */
    private static int breadth(Term.Part part) {
        if (part.operand().type() == ValueType.YES_NO) {
            return Integer.MAX_VALUE;
        }
        return part.values() instanceof OnlyValues few ? few.values().size() : Integer.MAX_VALUE - 1;
    }

    private void add(Term.Part part, int place) {
        if (part.asksAboutField()) {
            at(new Anchor(part.field(), Kept.ASKED)).set(place);
        }
        if (part.values() instanceof OnlyValues few) {
            few.values().forEach(value -> at(new Anchor(part.name(), value)).set(place));
        } else {
            at(new Anchor(part.name(), Kept.MANY)).set(place);
        }
    }

    private BitSet at(Anchor anchor) {
        return byAnchor.computeIfAbsent(anchor, key -> new BitSet());
    }

    /** The places of the rules that may match whatever this one matches, its own among them. */
    BitSet mayHold(RuleForm form) {
        BitSet places = new BitSet();
        if (form.terms().isEmpty()) {
            places.or(byText.getOrDefault(form.text(), places));
            return places;
        }
        places.or(anywhere);
        form.terms().getFirst().parts().forEach(part -> {
            addAll(places, new Anchor(part.name(), Kept.MANY));
            if (part.values() instanceof OnlyValues few) {
                addAll(places, new Anchor(part.name(), few.values().iterator().next()));
                addAll(places, new Anchor(part.name(), Kept.ASKED));
            }
        });
        return places;
    }

    private void addAll(BitSet places, Anchor anchor) {
        BitSet more = byAnchor.get(anchor);
        if (more != null) {
            places.or(more);
        }
    }
}
