package dev.trunkline.rules.engine;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.source.NamedLists;

/**
 * What the rules of several stages ask of the texts of a visit. A visit is the same in each of them, so all is answered at once. Each
 * stage has whole words of bits for all of its tests. Built by one thread, stage after stage, then read by many.
 */
final class VisitTests {
    private static final Vocabulary OF_A_VISIT = Vocabulary.of(RuleStage.CHANNEL);

    private final TextTests texts;
    private int words;

    VisitTests(NamedLists lists) {
        this.texts = new TextTests(lists);
    }

    /** Whether a later stage means the visit's own text by this: then its fact gives the same text as the fact of the visit. */
    static boolean knows(Operand operand) {
        return switch (operand) {
            case Operand.Plain plain -> OF_A_VISIT.fields().contains(plain.field());
            case Operand.Call call -> OF_A_VISIT.functions().contains(call.function());
        };
    }

    TextIndex of(Operand operand) {
        return texts.of(operand);
    }

    /** The first word of the next stage. */
    int words() {
        return words;
    }

    /** A stage is complete and has this many words. */
    void take(int more) {
        words += more;
    }

    /** No stage is added after this. */
    void complete() {
        texts.complete();
    }

    /** The answers about a visit, for all stages. */
    long[] answer(VisitFact visit) {
        long[] hits = new long[words];
        texts.note(visit, hits);
        return hits;
    }
}
