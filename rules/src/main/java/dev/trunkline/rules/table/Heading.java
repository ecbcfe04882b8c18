package dev.trunkline.rules.table;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.ConditionHead;
import dev.trunkline.rules.language.Vocabulary;
import dev.trunkline.rules.table.RuleTable.Column;
import dev.trunkline.rules.table.RuleTable.Form;
import dev.trunkline.rules.table.RuleTable.Kind;
import java.util.List;
import java.util.stream.Stream;

/** What a column is about. */
sealed interface Heading {
    /** Its header. */
    String text();

    /** The column as it is shown. */
    default Column column() {
        return switch (this) {
            case Name name -> new Column(text(), Kind.RULE, Form.TEXT);
            case Priority priority -> new Column(text(), Kind.PRIORITY, Form.NUMBER);
            case Asks asks -> new Column(text(), Kind.CONDITION, form(asks.head()));
            case Decides decides ->
                new Column(text(), Kind.ACTION, decides.kind() == ActionKind.QUALIFIED ? Form.YES_NO : Form.TEXT);
            case Value value -> new Column(text(), Kind.ACTION, Form.NUMBER);
        };
    }

    private static Form form(ConditionHead head) {
        return switch (head.type()) {
            case TEXT -> head.takesSeveral() ? Form.TEXTS : Form.TEXT;
            case WHOLE_NUMBER, NUMBER -> head.takesSeveral() ? Form.NUMBERS : Form.NUMBER;
            case YES_NO -> Form.YES_NO;
        };
    }

    /** The columns of what a stage decides. */
    static List<Heading> actions(RuleStage stage) {
        Stream<Heading> kinds = ActionKind.of(stage).stream().map(Decides::new);
        return (stage == RuleStage.QUALIFICATION ? Stream.concat(kinds, Stream.of(new Value())) : kinds).toList();
    }

    /** Every column that a table can have. */
    static List<Heading> all(Vocabulary vocabulary) {
        return Stream.of(
                        Stream.of(new Name(), new Priority()),
                        ConditionHead.all(vocabulary).stream().map(Asks::new),
                        actions(vocabulary.stage()).stream())
                .<Heading>flatMap(headings -> headings)
                .toList();
    }

    /** The rule's name. */
    record Name() implements Heading {
        @Override
        public String text() {
            return "rule";
        }
    }

    /** The rule's priority. */
    record Priority() implements Heading {
        @Override
        public String text() {
            return "priority";
        }
    }

    /** A condition. */
    record Asks(ConditionHead head) implements Heading {
        @Override
        public String text() {
            return head.text();
        }
    }

    /** What the rule proposes. */
    record Decides(ActionKind kind) implements Heading {
        @Override
        public String text() {
            return kind.word();
        }
    }

    /** What a lead is worth. */
    record Value() implements Heading {
        @Override
        public String text() {
            return "value";
        }
    }
}
