package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads conditions: comparisons of fields and functions with literals, joined by {@code &&}, {@code ||}, {@code !}. */
final class ConditionParser {
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> CODE =
            Set.of("eval", "new", "this", "instanceof", "modify", "class", "super", "null");
    private static final Condition UNKNOWN = new Condition.All(List.of());

    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final Problems problems;
    private final ComparisonParser comparisons;
    private int depth;
    private int leaves;

    ConditionParser(Vocabulary vocabulary, Tokens tokens, Problems problems, Set<String> regexes) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.problems = problems;
        this.comparisons = new ComparisonParser(tokens, problems, regexes);
    }

    Condition condition() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(conjunction());
        } while (tokens.skipSymbol("||"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(parts);
    }

    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(single());
        } while (tokens.skipSymbol("&&"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(parts);
    }

    private Condition single() {
        Token first = tokens.peek();
        if (++depth > Limits.DEPTH) {
            throw tokens.stop(
                    first,
                    "too-deep",
                    "Conditions nest at most " + Limits.DEPTH + " deep: make several rules of this one.");
        }
        Condition condition;
        if (tokens.skipSymbol("!")) {
            condition = new Condition.Not(single());
        } else if (tokens.skipSymbol("(")) {
            condition = condition();
            close(")", "to close the bracket");
        } else {
            condition = leaf(first);
        }
        depth--;
        return condition;
    }

    /** Needs the symbol where a condition ends, and says what else stands there. */
    void close(String symbol, String where) {
        Token token = tokens.peek();
        if (!token.isSymbol(symbol) && (token.kind() == Kind.SYMBOL && !token.isSymbol(",") || token.isWord("from"))) {
            throw refuseCode(token);
        }
        tokens.needSymbol(symbol, where);
    }

    void checkCount(Token at) {
        if (leaves > Limits.CONDITIONS) {
            problems.error(
                    at,
                    "too-many-conditions",
                    "A rule has at most " + Limits.CONDITIONS + " conditions: make several rules of this one.");
        }
    }

    private Condition leaf(Token first) {
        leaves++;
        if (first.kind() == Kind.SYMBOL && COMPARISONS.contains(first.text())) {
            throw tokens.stop(
                    first,
                    "not-allowed",
                    "Name the field again before " + first.shown() + ", or write: source in (\"a\", \"b\").");
        }
        if (first.kind() != Kind.WORD || CODE.contains(first.text())) {
            throw refuseCode(first);
        }
        tokens.next();
        Token second = tokens.peek();
        if (second.isSymbol("(") && first.isWord("not")) {
            throw tokens.stop(first, "not-allowed", "Write '!' for not: !( … ).");
        }
        Optional<? extends Operand> operand = second.isSymbol("(") ? call(first) : field(first);
        return comparisons.after(first, operand).orElse(UNKNOWN);
    }

    private Unreadable refuseCode(Token token) {
        return tokens.stop(
                token,
                "not-allowed",
                "A condition compares a field or a function of " + vocabulary.factName() + " with a literal: "
                        + token.shown() + " is not part of the rule language.");
    }

    private Optional<Operand> field(Token word) {
        Optional<Field> field = vocabulary.field(word.text());
        if (field.isEmpty()) {
            noteUnknownField(word);
        }
        return field.map(Operand.Plain::new);
    }

    void noteUnknownField(Token word) {
        problems.error(
                word,
                "unknown-field",
                vocabulary.factName() + " has no field " + word.shown() + " in this stage."
                        + Suggestion.didYouMean(word.text(), vocabulary.fieldNames()));
    }

    private Optional<Operand> call(Token name) {
        Optional<FunctionSign> found = vocabulary.function(name.text());
        if (found.isEmpty()) {
            throw tokens.stop(
                    name,
                    "unknown-function",
                    "There is no function " + name.shown() + " in this stage."
                            + Suggestion.didYouMean(name.text(), vocabulary.functionNames()));
        }
        FunctionSign function = found.get();
        tokens.needSymbol("(", "after the function's name");
        Token fieldName = tokens.peek();
        Field field = null;
        if (function.takesField()) {
            tokens.need(Kind.WORD, "a field first: " + function.sign());
            field = textField(fieldName);
            tokens.needSymbol(",", "after the field: " + function.sign());
        }
        Token literal = tokens.need(Kind.TEXT, "a text in quotation marks: " + function.sign());
        tokens.needSymbol(")", "at the end: " + function.sign());
        String problem = function.check().apply(literal.text());
        if (!problem.isEmpty()) {
            problems.error(literal, function.name().equals("inList") ? "unknown-list" : "bad-argument", problem);
            return Optional.empty();
        }
        return function.takesField() && field == null
                ? Optional.empty()
                : Optional.of(new Operand.Call(function, field, literal.text()));
    }

    @Nullable
    Field textField(Token word) {
        Optional<Field> field = vocabulary.field(word.text());
        if (field.isEmpty()) {
            noteUnknownField(word);
        } else if (field.get().type() != ValueType.TEXT) {
            problems.error(word, "wrong-type", "The field '" + word.text() + "' is no text: name a text field.");
            return null;
        }
        return field.orElse(null);
    }
}
