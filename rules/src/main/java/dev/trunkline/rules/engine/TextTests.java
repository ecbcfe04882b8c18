package dev.trunkline.rules.engine;

import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.source.NamedLists;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rules ask of the texts of a fact, by text: each is read once and asked everything. Built by one thread, then read by many. */
final class TextTests {
    private final NamedLists lists;
    private final Map<String, AskedText> byOperand = new LinkedHashMap<>();
    private AskedText[] texts = {};

    TextTests(NamedLists lists) {
        this.lists = lists;
    }

    /** What is asked of one text. */
    TextIndex of(Operand operand) {
        return byOperand
                .computeIfAbsent(ConditionText.of(operand), text -> new AskedText(operand, new TextIndex(lists)))
                .index();
    }

    /** Nothing is asked in addition after this. */
    void complete() {
        List<AskedText> all = new ArrayList<>(byOperand.values());
        texts = all.toArray(AskedText[]::new);
    }

    /** Notes every test that the texts of this fact pass. */
    void note(Object fact, long[] hits) {
        for (AskedText text : texts) {
            text.index().note((String) text.operand().of(fact), hits);
        }
    }

    private record AskedText(Operand operand, TextIndex index) {}
}
