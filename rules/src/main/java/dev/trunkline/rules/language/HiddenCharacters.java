package dev.trunkline.rules.language;

/** Characters that nobody can see, which no text of an author may hold: control, format and unassigned ones. */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    /** The first of them in a text, as messages name it: {@code U+200B}; empty when there is none. */
    public static String first(String text) {
        return text.codePoints()
                .filter(c -> !Lexer.isPrintable(c))
                .mapToObj("U+%04X"::formatted)
                .findFirst()
                .orElse("");
    }
}
