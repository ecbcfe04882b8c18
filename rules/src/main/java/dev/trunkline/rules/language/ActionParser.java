package dev.trunkline.rules.language;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.number.TrackingNumber;
import dev.trunkline.rules.language.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a rule proposes: calls on {@code decide} with literals or bound fields, and nothing else. */
final class ActionParser {
    private static final int LONGEST_VALUE = 12;

    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final Problems problems;
    private final Map<String, Field> bindings;

    ActionParser(Vocabulary vocabulary, Tokens tokens, Problems problems, Map<String, Field> bindings) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.problems = problems;
        this.bindings = bindings;
    }

    /** The actions up to {@code end}. */
    List<Action> actions(Token ruleName) {
        List<Action> actions = new ArrayList<>();
        boolean any = false;
        while (!tokens.skipWord("end")) {
            any = true;
            action(actions);
        }
        if (!any) {
            problems.error(
                    ruleName,
                    "missing-action",
                    "After 'then' say what the rule proposes: decide."
                            + vocabulary.actions().getFirst().sign() + ";");
        }
        return actions;
    }

    private void action(List<Action> actions) {
        if (!tokens.peek().isWord("decide") || !tokens.peekSecond().isSymbol(".")) {
            throw tokens.stop(
                    tokens.peek(),
                    "not-allowed",
                    "After 'then' stand calls such as decide."
                            + vocabulary.actions().getFirst().sign() + "; and then 'end', not "
                            + tokens.peek().shown() + ".");
        }
        tokens.next();
        tokens.next();
        Token word = tokens.need(Kind.WORD, "what to decide");
        tokens.needSymbol("(", "after the action's name");
        List<Token> arguments = arguments();
        if (tokens.peek().isSymbol(".")) {
            throw tokens.stop(tokens.peek(), "not-allowed", "A call on decide stands alone: write ';' after it.");
        }
        tokens.needSymbol(";", "after the action");
        Optional<ActionKind> kind = vocabulary.action(word.text());
        if (kind.isEmpty()) {
            problems.error(
                    word,
                    "unknown-action",
                    "Rules of this stage can't decide " + word.shown() + "."
                            + Suggestion.didYouMean(word.text(), vocabulary.actionWords()));
            return;
        }
        if (actions.stream().anyMatch(earlier -> earlier.kind().excludes(kind.get()))) {
            problems.error(word, "duplicate-action", "A rule decides this once: make two rules of it.");
        }
        build(kind.get(), word, arguments).ifPresent(actions::add);
    }

    private List<Token> arguments() {
        List<Token> arguments = new ArrayList<>();
        do {
            Token sign = tokens.peek();
            boolean negative = tokens.skipSymbol("-");
            Token argument = tokens.next();
            boolean value = argument.kind() == Kind.TEXT || argument.kind() == Kind.NUMBER;
            boolean literalOrName = value || argument.kind() == Kind.WORD && !argument.isWord("new");
            if (!literalOrName || negative && argument.kind() != Kind.NUMBER) {
                throw tokens.stop(argument, "not-allowed", "An action takes a literal or a bound field.");
            }
            if (!tokens.peek().isSymbol(",") && !tokens.peek().isSymbol(")")) {
                throw tokens.stop(
                        tokens.peek(),
                        "not-allowed",
                        "An action takes a literal or a bound field, and nothing computed.");
            }
            arguments.add(negative ? argument.negatedAt(sign) : argument);
        } while (tokens.skipSymbol(","));
        tokens.needSymbol(")", "after the arguments");
        return arguments;
    }

    private Optional<Action> build(ActionKind kind, Token word, List<Token> arguments) {
        int most = kind == ActionKind.QUALIFIED ? 2 : 1;
        if (arguments.size() > most) {
            problems.error(word, "bad-argument", "Write decide." + kind.sign() + ";");
            return Optional.empty();
        }
        Token first = arguments.getFirst();
        return switch (kind) {
            case CHANNEL -> text(first, kind).map(name -> new Action.Name(kind, new Action.Literal(name)));
            case CAMPAIGN, KEYWORD -> value(first, kind).map(value -> new Action.Name(kind, value));
            case POOL -> text(first, kind).flatMap(pool -> pool(first, pool));
            case NUMBER -> text(first, kind).flatMap(number -> number(first, number));
            case QUALIFIED -> qualified(arguments);
        };
    }

    private Optional<String> text(Token argument, ActionKind kind) {
        if (argument.kind() != Kind.TEXT
                || argument.text().isBlank()
                || argument.text().length() > Limits.NAME) {
            problems.error(
                    argument,
                    "bad-argument",
                    "Write a text of 1 to " + Limits.NAME + " characters: decide." + kind.sign() + ";");
            return Optional.empty();
        }
        return Optional.of(argument.text());
    }

    private Optional<Action.Value> value(Token argument, ActionKind kind) {
        if (argument.kind() != Kind.WORD) {
            return text(argument, kind).map(Action.Literal::new);
        }
        Field field = bindings.get(argument.text());
        if (field == null) {
            problems.error(
                    argument,
                    "unknown-binding",
                    "The pattern binds no field to " + argument.shown() + ": write " + vocabulary.factName() + "( "
                            + argument.text() + " : utmCampaign, … ).");
            return Optional.empty();
        }
        if (field.type() != ValueType.TEXT) {
            problems.error(argument, "wrong-type", "The field '" + field.name() + "' is no text: bind a text field.");
            return Optional.empty();
        }
        return Optional.of(new Action.Bound(field));
    }

    private Optional<Action> pool(Token argument, String pool) {
        String problem = LaterWords.poolProblem(pool);
        if (!problem.isEmpty()) {
            problems.error(argument, "bad-argument", problem);
            return Optional.empty();
        }
        return Optional.of(new Action.Pool(new PoolId(pool)));
    }

    private Optional<Action> number(Token argument, String number) {
        try {
            return Optional.of(new Action.Number(new TrackingNumber(number)));
        } catch (IllegalArgumentException e) {
            problems.error(argument, "bad-number", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Action> qualified(List<Token> arguments) {
        Token first = arguments.getFirst();
        if (!first.isWord("true") && !first.isWord("false")) {
            problems.error(first, "bad-argument", "Write decide.qualified(true) or decide.qualified(false).");
            return Optional.empty();
        }
        BigDecimal value = BigDecimal.ZERO;
        if (arguments.size() == 2) {
            Token second = arguments.get(1);
            if (second.kind() != Kind.NUMBER
                    || second.text().startsWith("-")
                    || second.text().length() > LONGEST_VALUE) {
                problems.error(
                        second,
                        "bad-argument",
                        "The value is a number of at most " + LONGEST_VALUE
                                + " digits, 0 or more: decide.qualified(true, 50).");
                return Optional.empty();
            }
            value = new BigDecimal(second.text());
        }
        return Optional.of(new Action.Qualified(first.isWord("true"), value));
    }
}
