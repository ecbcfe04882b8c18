package dev.trunkline.rules.language;

import dev.trunkline.rules.language.ConditionHead.Reading;
import dev.trunkline.rules.language.Token.Kind;
import java.util.HashSet;
import java.util.Optional;

/** Reads the head of a condition: what stands before its literals. */
final class HeadParser {
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Tokens tokens;
    private final ConditionParser conditions;
    private final ComparisonParser comparisons;

    private HeadParser(Vocabulary vocabulary, String text) {
        this.vocabulary = vocabulary;
        this.problems = new Problems(vocabulary.stage().file());
        this.tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
        this.conditions = new ConditionParser(vocabulary, tokens, problems, new HashSet<>());
        this.comparisons = new ComparisonParser(tokens, problems, new HashSet<>());
    }

    static Reading read(Vocabulary vocabulary, String text) {
        HeadParser parser = new HeadParser(vocabulary, text);
        Optional<ConditionHead> head;
        try {
            head = parser.head();
        } catch (Unreadable noted) {
            head = Optional.empty();
        }
        return new Reading(parser.problems.all().isEmpty() ? head : Optional.empty(), parser.problems.all());
    }

    private Optional<ConditionHead> head() {
        Token first = tokens.peek();
        boolean negated = tokens.peekSecond().kind() == Kind.WORD && tokens.skipWord("not");
        Token word = tokens.need(Kind.WORD, "a field or a function, and an operator");
        Optional<FunctionSign> function = vocabulary.function(word.text());
        if (function.isPresent() && function.get().result() == ValueType.YES_NO) {
            return asked(function.get(), negated);
        }
        if (negated) {
            throw tokens.stop(first, "syntax", "Write 'not' before the operator, such as: source not in.");
        }
        if (function.isPresent()) {
            return compared(call(function.get()), word);
        }
        if (tokens.peek().isSymbol("(")) {
            throw tokens.stop(
                    word,
                    "unknown-function",
                    "There is no function " + word.shown() + " in this stage."
                            + Suggestion.didYouMean(word.text(), vocabulary.functionNames()));
        }
        Optional<Field> field = vocabulary.field(word.text());
        if (field.isEmpty()) {
            conditions.noteUnknownField(word);
            throw new Unreadable();
        }
        if (field.get().type() == ValueType.YES_NO) {
            end();
            return Optional.of(new ConditionHead.Says(field.get()));
        }
        return compared(new Operand.Plain(field.get()), word);
    }

    /** A function that says yes or no: its literal is in the cells. */
    private Optional<ConditionHead> asked(FunctionSign function, boolean negated) {
        Field field = null;
        if (function.takesField()) {
            tokens.needSymbol("(", "after the function's name");
            field = field(function);
            tokens.needSymbol(")", "after the field; the text stands in the cells");
        } else if (tokens.skipSymbol("(")) {
            tokens.needSymbol(")", "there; the text stands in the cells");
        }
        end();
        return Optional.of(new ConditionHead.Calls(function, field, negated));
    }

    private Operand call(FunctionSign function) {
        tokens.needSymbol("(", "after the function's name");
        Field field = null;
        if (function.takesField()) {
            field = field(function);
            tokens.needSymbol(",", "after the field: " + function.sign());
        }
        Token literal = tokens.need(Kind.TEXT, "a text in quotation marks: " + function.sign());
        String problem = function.check().apply(literal.text());
        if (!problem.isEmpty()) {
            throw tokens.stop(literal, "bad-argument", problem);
        }
        tokens.needSymbol(")", "at the end: " + function.sign());
        return new Operand.Call(function, field, literal.text());
    }

    private Field field(FunctionSign function) {
        Token name = tokens.need(Kind.WORD, "a field first: " + function.sign());
        Field field = conditions.textField(name);
        if (field == null) {
            throw new Unreadable();
        }
        return field;
    }

    private Optional<ConditionHead> compared(Operand operand, Token word) {
        Token operator = tokens.peek();
        if (tokens.atEnd()) {
            throw tokens.stop(
                    word,
                    "missing-operator",
                    "Say how the cells are compared: " + ConditionText.of(operand) + " "
                            + ComparisonParser.operators(operand.type()).getFirst() + ".");
        }
        boolean negated = tokens.skipWord("not");
        String name = comparisons.operatorName(negated);
        if (!ComparisonParser.operators(operand.type()).contains(name)) {
            throw tokens.stop(
                    operator,
                    "unknown-operator",
                    ConditionText.of(operand) + " is a " + operand.type().words() + ", which '" + name
                            + "' can't compare."
                            + Suggestion.didYouMean(name, ComparisonParser.operators(operand.type())));
        }
        end();
        return Optional.of(new ConditionHead.Compares(operand, negated, name));
    }

    private void end() {
        if (!tokens.atEnd()) {
            throw tokens.stop(
                    tokens.peek(),
                    "syntax",
                    "A header ends before what is compared with: leave out "
                            + tokens.peek().shown() + ".");
        }
    }
}
