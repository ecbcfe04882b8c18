package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a rule text into pieces. Only printable characters pass, and outside of texts and comments only ASCII: a letter that looks
 * like another can't pass for it. The escape of Java for characters by their code is refused wherever it stands.
 */
final class Lexer {
    private static final Set<String> PAIRS = Set.of("==", "!=", "<=", ">=", "&&", "||");

    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    Lexer(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The pieces, the last of them the end. */
    List<Token> tokens() {
        if (text.startsWith("\uFEFF")) {
            at = 1;
        }
        while (at < text.length() && !problems.areFull()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r' || c == ' ' || c == '\t') {
                blank();
            } else if (text.startsWith("//", at)) {
                lineComment();
            } else if (text.startsWith("/*", at)) {
                blockComment();
            } else if (c == '"') {
                literal();
            } else if (isWordStart(c)) {
                word();
            } else if (isDigit(c)) {
                number();
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Kind.END, "", line, column(), at, at));
        return List.copyOf(tokens);
    }

    private int column() {
        return at - lineStart + 1;
    }

    private void blank() {
        char c = text.charAt(at++);
        if (c == '\n' || c == '\r' && (at == text.length() || text.charAt(at) != '\n')) {
            line++;
            lineStart = at;
        }
    }

    private void lineComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            passComment();
        }
    }

    private void blockComment() {
        int startLine = line;
        int startColumn = column();
        at += 2;
        while (at < text.length() && !text.startsWith("*/", at)) {
            passComment();
        }
        if (at >= text.length()) {
            problems.error(startLine, startColumn, "unterminated", "This comment never ends: write */ at its end.");
        }
        at = Math.min(at + 2, text.length());
    }

    private void passComment() {
        char c = text.charAt(at);
        if (isLineBreak(c) || c == '\t') {
            blank();
        } else {
            printable();
        }
    }

    private void literal() {
        int start = at;
        int startColumn = column();
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"' && !isLineBreak(text.charAt(at))) {
            if (text.charAt(at) == '\\') {
                escape(value);
            } else {
                int from = at;
                printable();
                value.append(text, from, at);
            }
        }
        if (at >= text.length() || text.charAt(at) != '"') {
            problems.error(
                    line,
                    startColumn,
                    "unterminated",
                    "This text never ends: close it with a quotation mark on its line.");
        } else {
            at++;
        }
        if (at - start > Limits.LITERAL + 2) {
            problems.error(
                    line, startColumn, "too-long", "A text has at most " + Limits.LITERAL + " characters: shorten it.");
            value.setLength(0);
        }
        tokens.add(new Token(Kind.TEXT, value.toString(), line, startColumn, start, at));
    }

    private void escape(StringBuilder value) {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (escaped == '\\' || escaped == '"') {
            if (escaped == '\\' && at + 2 < text.length() && text.charAt(at + 2) == 'u') {
                refuseUnicodeEscape();
            }
            value.append(escaped);
        } else if (escaped == 'u') {
            refuseUnicodeEscape();
        } else {
            problems.error(
                    line,
                    column(),
                    "bad-escape",
                    "After a backslash may stand \\ or \": write \\\\ for one backslash, also in a regular expression.");
        }
        at = isLineBreak(escaped) ? at + 1 : Math.min(at + 2, text.length());
    }

    private void refuseUnicodeEscape() {
        problems.error(
                line, column(), "unicode-escape", "Write the character itself: \\u is not part of the rule language.");
    }

    /** Passes one character of a text or comment. */
    private void printable() {
        if (text.startsWith("\\u", at)) {
            refuseUnicodeEscape();
        }
        int c = text.codePointAt(at);
        if (!isPrintable(c)) {
            refuse(c);
        }
        at += Character.charCount(c);
    }

    static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private void refuse(int c) {
        String shown = isPrintable(c) ? "'" + Character.toString(c) + "' " : "";
        problems.error(
                line,
                column(),
                "forbidden-character",
                "The character " + shown + "(U+%04X) can't stand here: leave it out.".formatted(c));
    }

    private void word() {
        int start = at;
        int startColumn = column();
        while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        tokens.add(new Token(Kind.WORD, text.substring(start, at), line, startColumn, start, at));
    }

    private void number() {
        int start = at;
        int startColumn = column();
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        tokens.add(new Token(Kind.NUMBER, text.substring(start, at), line, startColumn, start, at));
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void symbol() {
        int c = text.codePointAt(at);
        if (c == '\\') {
            printableBackslash();
        } else if (c < ' ' || c > '~') {
            refuse(c);
            at += Character.charCount(c);
        } else {
            int length = at + 2 <= text.length() && PAIRS.contains(text.substring(at, at + 2)) ? 2 : 1;
            tokens.add(new Token(Kind.SYMBOL, text.substring(at, at + length), line, column(), at, at + length));
            at += length;
        }
    }

    private void printableBackslash() {
        if (text.startsWith("\\u", at)) {
            refuseUnicodeEscape();
        } else {
            refuse('\\');
        }
        at++;
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
