package dev.trunkline.rules.language;

/**
 * A piece of a rule text.
 *
 * @param text a literal's value, without its quotes
 * @param line from 1
 * @param column from 1
 * @param start its first character in the text, from 0
 * @param end the character behind its last
 */
record Token(Kind kind, String text, int line, int column, int start, int end) {
    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /** This number behind a minus sign. */
    Token negatedAt(Token sign) {
        return new Token(kind, "-" + text, sign.line, sign.column, sign.start, end);
    }

    /** As messages name it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "a text";
            case WORD, NUMBER, SYMBOL -> "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
        };
    }
}
