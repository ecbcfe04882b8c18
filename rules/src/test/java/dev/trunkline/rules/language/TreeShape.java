package dev.trunkline.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What checked rules say, apart: how their trees are built, and the literals in them in their order. */
record TreeShape(String shape, List<String> literals) {
    static TreeShape of(CheckedFile file) {
        Walk walk = new Walk();
        for (CheckedRule rule : file.rules()) {
            walk.literal(rule.name());
            walk.shape.append(" salience ").append(rule.priority()).append(" when ");
            CanonicalDrl.parts(file.vocabulary(), rule.condition()).forEach(walk::condition);
            walk.shape.append(" then ");
            rule.actions().forEach(walk::action);
        }
        return new TreeShape(walk.shape.toString(), List.copyOf(walk.literals));
    }

    private static final class Walk {
        private final StringBuilder shape = new StringBuilder();
        private final List<String> literals = new ArrayList<>();

        private void literal(String text) {
            shape.append('L');
            literals.add(text);
        }

        private void number(BigDecimal number) {
            literal(number.toPlainString());
        }

        private void condition(Condition condition) {
            shape.append('(');
            switch (condition) {
                case Condition.All all -> many("all", all.parts());
                case Condition.Any any -> many("any", any.parts());
                case Condition.Not not -> many("not", List.of(not.part()));
                case Condition.TextIs is -> {
                    operand(is.operand(), is.negated() ? "isn't" : "is");
                    literal(is.text());
                }
                case Condition.TextIn in -> {
                    operand(in.operand(), in.negated() ? "not in" : "in");
                    in.texts().forEach(this::literal);
                }
                case Condition.TextPart part -> {
                    operand(part.operand(), (part.negated() ? "not " : "") + part.place());
                    literal(part.text());
                }
                case Condition.Matches matches -> {
                    operand(matches.operand(), matches.negated() ? "not matches" : "matches");
                    literal(matches.pattern().pattern());
                }
                case Condition.NumberIs is -> {
                    operand(is.operand(), is.comparison().symbol());
                    number(is.number());
                }
                case Condition.NumberIn in -> {
                    operand(in.operand(), in.negated() ? "not in" : "in");
                    in.numbers().forEach(this::number);
                }
                case Condition.Says says -> operand(says.operand(), says.wanted() ? "yes" : "no");
            }
            shape.append(')');
        }

        private void many(String word, List<Condition> parts) {
            shape.append(word);
            parts.forEach(this::condition);
        }

        private void operand(Operand operand, String operator) {
            switch (operand) {
                case Operand.Plain plain -> shape.append(plain.field().name());
                case Operand.Call call -> {
                    Field field = call.field();
                    shape.append(call.function().name()).append('|').append(field == null ? "" : field.name());
                    literal(call.literal());
                }
            }
            shape.append(' ').append(operator).append(' ');
        }

        private void action(Action action) {
            shape.append(action.kind()).append(' ');
            switch (action) {
                case Action.Name name -> {
                    switch (name.value()) {
                        case Action.Literal literal -> literal(literal.text());
                        case Action.Bound bound -> shape.append(bound.field().name());
                    }
                }
                case Action.Pool pool -> literal(pool.pool().key());
                case Action.Number number -> literal(number.number().e164());
                case Action.Qualified qualified -> {
                    shape.append(qualified.qualified());
                    number(qualified.value());
                }
            }
        }
    }
}
