package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Token.Kind;
import java.util.List;

/** The pieces of a text, read one after the other. */
final class Tokens {
    private final List<Token> tokens;
    private final Problems problems;
    private int at;

    Tokens(List<Token> tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** The piece that was read last. */
    Token previous() {
        return tokens.get(Math.max(0, at - 1));
    }

    boolean atEnd() {
        return peek().kind() == Kind.END;
    }

    boolean skipSymbol(String symbol) {
        boolean there = peek().isSymbol(symbol);
        if (there) {
            next();
        }
        return there;
    }

    boolean skipWord(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            next();
        }
        return there;
    }

    void needSymbol(String symbol, String where) {
        if (!skipSymbol(symbol)) {
            throw stop(peek(), "syntax", "Write '" + symbol + "' " + where + ", not " + peek().shown() + ".");
        }
    }

    Token need(Kind kind, String what) {
        if (peek().kind() != kind) {
            throw stop(peek(), "syntax", "Write " + what + ", not " + peek().shown() + ".");
        }
        return next();
    }

    /** Notes the problem; the caller throws what is returned. */
    Unreadable stop(Token where, String code, String message) {
        problems.error(where, code, message);
        return new Unreadable();
    }
}
