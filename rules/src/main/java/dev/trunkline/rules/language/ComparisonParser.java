package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Condition.Comparison;
import dev.trunkline.rules.language.Condition.Place;
import dev.trunkline.rules.language.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what stands after a field or function: an operator and its literals, checked against the field's type. */
final class ComparisonParser {
    private static final List<String> TEXT_OPERATORS =
            List.of("==", "!=", "in", "matches", "contains", "str[startsWith]", "str[endsWith]");
    private static final List<String> NUMBER_OPERATORS = List.of("==", "!=", "<", "<=", ">", ">=", "in");
    private static final List<String> YES_NO_OPERATORS = List.of("==", "!=");
    private static final int LONGEST_NUMBER = 9;

    private final Tokens tokens;
    private final Problems problems;
    private final Set<String> regexes;

    ComparisonParser(Tokens tokens, Problems problems, Set<String> regexes) {
        this.tokens = tokens;
        this.problems = problems;
        this.regexes = regexes;
    }

    /**
     * The comparison.
     *
     * @param word names the operand
     * @param operand empty when it is not known; then the comparison is read but not checked
     */
    Optional<Condition> after(Token word, Optional<? extends Operand> operand) {
        Token first = tokens.peek();
        if (endsCondition(first)) {
            return operand.flatMap(known -> bare(word, known));
        }
        boolean negated = tokens.skipWord("not");
        Token operator = tokens.peek();
        String name = operatorName(negated);
        if (!isOperator(name)) {
            throw refuse(operator, name, operand);
        }
        List<Token> literals = name.equals("in") ? list() : List.of(literal());
        return operand.flatMap(known -> typed(known, word, operator, name, negated, literals));
    }

    private static boolean endsCondition(Token token) {
        return token.isSymbol(",") || token.isSymbol(")") || token.isSymbol("&&") || token.isSymbol("||");
    }

    private Optional<Condition> bare(Token word, Operand operand) {
        if (operand.type() != ValueType.YES_NO) {
            problems.error(
                    word,
                    "wrong-type",
                    word.shown() + " is a " + operand.type().words() + ", not yes or no: compare it with a literal.");
            return Optional.empty();
        }
        return Optional.of(new Condition.Says(operand, true));
    }

    String operatorName(boolean negated) {
        Token token = tokens.next();
        if (token.isWord("str") && tokens.peek().isSymbol("[")) {
            tokens.next();
            Token place = tokens.need(Kind.WORD, "startsWith or endsWith");
            tokens.needSymbol("]", "after it");
            return "str[" + place.text() + "]";
        }
        boolean canBeNegated = token.kind() == Kind.WORD;
        return negated && !canBeNegated ? "not " + token.text() : token.text();
    }

    private static boolean isOperator(String name) {
        return TEXT_OPERATORS.contains(name) || NUMBER_OPERATORS.contains(name);
    }

    private Unreadable refuse(Token operator, String name, Optional<? extends Operand> operand) {
        if (name.equals("=")) {
            return tokens.stop(operator, "not-allowed", "Write == to compare: nothing can be assigned.");
        }
        if (operator.kind() == Kind.SYMBOL || operator.kind() == Kind.TEXT || operator.kind() == Kind.NUMBER) {
            return tokens.stop(
                    operator,
                    "not-allowed",
                    "After a field stands an operator such as == and a literal: " + operator.shown()
                            + " is not part of the rule language.");
        }
        List<String> known = operand.map(o -> operators(o.type())).orElse(TEXT_OPERATORS);
        return tokens.stop(
                operator,
                "unknown-operator",
                "There is no operator '" + name + "'." + Suggestion.didYouMean(name, known));
    }

    static List<String> operators(ValueType type) {
        return switch (type) {
            case TEXT -> TEXT_OPERATORS;
            case WHOLE_NUMBER, NUMBER -> NUMBER_OPERATORS;
            case YES_NO -> YES_NO_OPERATORS;
        };
    }

    private List<Token> list() {
        tokens.needSymbol("(", "after 'in'");
        List<Token> literals = new ArrayList<>();
        do {
            literals.add(literal());
        } while (tokens.skipSymbol(","));
        tokens.needSymbol(")", "at the end of the list");
        if (literals.size() > Limits.LISTED_VALUES) {
            problems.error(
                    literals.getFirst(),
                    "too-long",
                    "A list has at most " + Limits.LISTED_VALUES + " values: make several rules of this one.");
        }
        return literals;
    }

    private Token literal() {
        Token sign = tokens.peek();
        boolean negative = tokens.skipSymbol("-");
        Token token = tokens.next();
        boolean number = token.kind() == Kind.NUMBER;
        boolean yesNo = token.isWord("true") || token.isWord("false");
        if (token.isWord("null")) {
            throw tokens.stop(
                    token, "not-allowed", "Nothing is ever null: an absent text is empty, so compare with \"\".");
        }
        if (negative && !number || !number && !yesNo && token.kind() != Kind.TEXT) {
            throw tokens.stop(
                    token,
                    "not-a-literal",
                    "Compare with a text in quotation marks, a number, true or false, not with " + token.shown() + ".");
        }
        return negative ? token.negatedAt(sign) : token;
    }

    private Optional<Condition> typed(
            Operand operand, Token word, Token operator, String name, boolean negated, List<Token> literals) {
        ValueType type = operand.type();
        if (!operators(type).contains(name)) {
            problems.error(
                    operator,
                    "wrong-type",
                    word.shown() + " is a " + type.words() + ", which '" + name + "' can't compare: use one of "
                            + String.join(" ", operators(type)) + ".");
            return Optional.empty();
        }
        for (Token literal : literals) {
            if (!fits(type, literal)) {
                problems.error(
                        literal,
                        "wrong-type",
                        word.shown() + " is a " + type.words() + ": compare it with " + example(type) + ".");
                return Optional.empty();
            }
        }
        return switch (type) {
            case TEXT -> text(operand, word, name, negated, literals);
            case WHOLE_NUMBER, NUMBER -> Optional.of(number(operand, name, negated, literals));
            case YES_NO ->
                Optional.of(new Condition.Says(operand, literals.getFirst().isWord("true") == name.equals("==")));
        };
    }

    private static boolean fits(ValueType type, Token literal) {
        return switch (type) {
            case TEXT -> literal.kind() == Kind.TEXT;
            case WHOLE_NUMBER ->
                literal.kind() == Kind.NUMBER && literal.text().matches("-?\\d{1," + LONGEST_NUMBER + "}");
            case NUMBER -> literal.kind() == Kind.NUMBER && literal.text().length() <= LONGEST_NUMBER;
            case YES_NO -> literal.kind() == Kind.WORD;
        };
    }

    private static String example(ValueType type) {
        return switch (type) {
            case TEXT -> "a text in quotation marks";
            case WHOLE_NUMBER -> "a whole number such as 9, of at most " + LONGEST_NUMBER + " digits";
            case NUMBER -> "a number such as 0.25, of at most " + LONGEST_NUMBER + " digits";
            case YES_NO -> "true or false";
        };
    }

    private Optional<Condition> text(Operand operand, Token word, String name, boolean negated, List<Token> literals) {
        Token first = literals.getFirst();
        if (name.equals("matches")) {
            return Regexes.compile(first, word, regexes, problems)
                    .map(pattern -> new Condition.Matches(operand, negated, pattern));
        }
        if (operand.lowerCase()) {
            literals.forEach(literal -> warnOfCapitals(word, literal));
        }
        List<String> texts = literals.stream().map(Token::text).toList();
        return Optional.of(
                switch (name) {
                    case "in" -> new Condition.TextIn(operand, negated, texts);
                    case "==", "!=" -> new Condition.TextIs(operand, name.equals("!="), first.text());
                    default -> new Condition.TextPart(operand, negated, place(name), first.text());
                });
    }

    private void warnOfCapitals(Token word, Token literal) {
        String lower = literal.text().toLowerCase(Locale.ROOT);
        if (!lower.equals(literal.text())) {
            problems.warning(
                    literal, "never-equal", word.shown() + " is always in lower case: write \"" + lower + "\".");
        }
    }

    private static Place place(String operator) {
        for (Place place : Place.values()) {
            if (place.operator().equals(operator)) {
                return place;
            }
        }
        throw new IllegalStateException("There is no operator " + operator);
    }

    private static Condition number(Operand operand, String name, boolean negated, List<Token> literals) {
        List<BigDecimal> numbers =
                literals.stream().map(literal -> new BigDecimal(literal.text())).toList();
        if (name.equals("in")) {
            return new Condition.NumberIn(operand, negated, numbers);
        }
        for (Comparison comparison : Comparison.values()) {
            if (comparison.symbol().equals(name)) {
                return new Condition.NumberIs(operand, comparison, numbers.getFirst());
            }
        }
        throw new IllegalStateException("There is no operator " + name);
    }
}
