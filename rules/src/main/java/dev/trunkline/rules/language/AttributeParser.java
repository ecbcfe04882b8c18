package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Token.Kind;

/** Reads what stands between a rule's name and its pattern: a priority at most. */
final class AttributeParser {
    private final Tokens tokens;
    private final Problems problems;

    AttributeParser(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    int priority() {
        int priority = 0;
        boolean given = false;
        while (!tokens.skipWord("when")) {
            if (tokens.atEnd() || tokens.peek().isWord("end")) {
                throw tokens.stop(
                        tokens.peek(),
                        "syntax",
                        "Write 'when' and a pattern, not " + tokens.peek().shown() + ".");
            }
            Token attribute = tokens.peek();
            if (tokens.skipWord("salience") && !given) {
                priority = number(attribute);
                given = true;
                tokens.skipSymbol(",");
            } else {
                problems.error(
                        attribute,
                        "not-allowed",
                        "Before 'when' may stand 'salience' and a number, once: leave out " + attribute.shown() + ".");
                skipToWhen();
            }
        }
        tokens.skipSymbol(":");
        return priority;
    }

    private int number(Token attribute) {
        boolean negative = tokens.skipSymbol("-");
        Token number = tokens.peek();
        boolean whole = number.kind() == Kind.NUMBER && number.text().matches("\\d{1,5}");
        int value = whole ? Integer.parseInt(number.text()) : Limits.PRIORITY + 1;
        if (whole) {
            tokens.next();
        }
        if (value > Limits.PRIORITY) {
            problems.error(
                    attribute,
                    "bad-priority",
                    "After 'salience' stands a whole number from -" + Limits.PRIORITY + " to " + Limits.PRIORITY + ".");
            skipToWhen();
        }
        return negative ? -value : value;
    }

    private void skipToWhen() {
        while (!tokens.atEnd()
                && !tokens.peek().isWord("when")
                && !tokens.peek().isWord("end")) {
            tokens.next();
        }
    }
}
