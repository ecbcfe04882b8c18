package dev.trunkline.rules.engine;

import com.google.re2j.Pattern;

/**
 * A text that must stand in whatever a regular expression matches. Looking for it costs almost nothing, and most expressions need
 * not be tried after that.
 */
final class RequiredText {
    private static final String ESCAPED_LITERALS = ".-_/+*?()[]{}|^$\\&=#%~!@:;,<> ";
    private static final String STARTS_SOMETHING_ELSE = ".[(^$";
    private static final String QUANTIFIERS = "*+?{";

    private final String regex;
    private final StringBuilder run = new StringBuilder();
    private String longest = "";
    private int at;

    private RequiredText(String regex) {
        this.regex = regex;
    }

    /** The longest run of letters that every match contains; empty when none is certain. */
    static String of(Pattern pattern) {
        String regex = pattern.pattern();
        // Flags, quotation and alternatives at the top level change what a letter stands for.
        if (pattern.flags() != 0 || regex.contains("(?") || regex.contains("\\Q") || regex.contains("\\E")) {
            return "";
        }
        return new RequiredText(regex).find();
    }

    private String find() {
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '|' || Character.isSurrogate(c)) {
                return "";
            } else if (STARTS_SOMETHING_ELSE.indexOf(c) >= 0 || c == '\\' && !isEscapedLiteral()) {
                endRun();
                if (!skipOther(c)) {
                    return "";
                }
            } else {
                at += c == '\\' ? 1 : 0;
                letter(regex.charAt(at++));
            }
        }
        endRun();
        return longest;
    }

    private boolean isEscapedLiteral() {
        return at + 1 < regex.length() && ESCAPED_LITERALS.indexOf(regex.charAt(at + 1)) >= 0;
    }

    private void letter(char letter) {
        boolean repeated = at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0;
        if (!repeated) {
            run.append(letter);
            return;
        }
        if (regex.charAt(at) == '+') {
            run.append(letter);
        }
        endRun();
        skipQuantifier();
    }

    private void endRun() {
        if (run.length() > longest.length()) {
            longest = run.toString();
        }
        run.setLength(0);
    }

    /** Passes a class, a group, an escape or a dot, with its quantifier; false when its end is not certain. */
    private boolean skipOther(char c) {
        if (c == '[') {
            return skipClass() && skipQuantifier();
        }
        if (c == '(') {
            return skipGroup() && skipQuantifier();
        }
        if (c == '\\' && at + 1 < regex.length() && "pPx".indexOf(regex.charAt(at + 1)) >= 0) {
            return false;
        }
        at += c == '\\' ? 2 : 1;
        return skipQuantifier();
    }

    private boolean skipClass() {
        at++;
        if (at < regex.length() && regex.charAt(at) == '^') {
            at++;
        }
        boolean first = true;
        while (at < regex.length() && (first || regex.charAt(at) != ']')) {
            if (regex.charAt(at) == '[') {
                return false;
            }
            at += regex.charAt(at) == '\\' ? 2 : 1;
            first = false;
        }
        return at++ < regex.length();
    }

    private boolean skipGroup() {
        int depth = 0;
        while (at < regex.length()) {
            char c = regex.charAt(at);
            if (c == '[') {
                if (!skipClass()) {
                    return false;
                }
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at += c == '\\' ? 2 : 1;
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean skipQuantifier() {
        while (at < regex.length() && QUANTIFIERS.indexOf(regex.charAt(at)) >= 0) {
            if (regex.charAt(at) == '{') {
                int end = regex.indexOf('}', at);
                if (end < 0) {
                    return false;
                }
                at = end;
            }
            at++;
        }
        return true;
    }
}
