package dev.trunkline.rules.language;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.language.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the text of one stage into checked rules. What it does not know it refuses, so nothing of an author's text is ever code;
 * after a problem it goes on at the next rule, so that an author sees all problems at once.
 */
public final class RuleFileParser {
    private final Vocabulary vocabulary;
    private final Problems problems;
    private final List<CheckedRule> rules = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> regexes = new HashSet<>();
    private int begun;

    private RuleFileParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.problems = new Problems(vocabulary.stage().file());
    }

    /** Checks a text whose rules know the shipped lists only. */
    public static CheckedFile parse(RuleStage stage, String text) {
        return parse(stage, text, ListFile.NONE);
    }

    /**
     * Checks a text.
     *
     * @param lists the site's own, which the rules may name beside the shipped ones
     */
    public static CheckedFile parse(RuleStage stage, String text, ListFile lists) {
        RuleFileParser parser = new RuleFileParser(Vocabulary.of(stage).with(lists));
        parser.read(text);
        return new CheckedFile(parser.vocabulary, parser.rules, parser.problems.all());
    }

    private void read(String text) {
        if (text.length() > Limits.FILE_BYTES || text.getBytes(StandardCharsets.UTF_8).length > Limits.FILE_BYTES) {
            problems.error(0, 0, "too-large", "A rule file has at most 256 KB: split it or leave rules out.");
            return;
        }
        Tokens tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
        while (!tokens.atEnd() && !problems.areFull() && begun <= Limits.RULES) {
            problems.enter("");
            try {
                rule(tokens);
            } catch (Unreadable noted) {
                skipToNextRule(tokens);
            }
        }
    }

    private static void skipToNextRule(Tokens tokens) {
        while (!tokens.atEnd() && !startsRule(tokens)) {
            if (tokens.next().isWord("end")) {
                return;
            }
        }
    }

    private static boolean startsRule(Tokens tokens) {
        return tokens.peek().isWord("rule") && tokens.peekSecond().kind() == Kind.TEXT;
    }

    private void rule(Tokens tokens) {
        if (!startsRule(tokens)) {
            refuseOutsideRule(tokens);
            return;
        }
        int start = tokens.next().start();
        Token name = tokens.next();
        problems.enter(name.text());
        checkName(name);
        if (++begun > Limits.RULES) {
            problems.error(name, "too-many-rules", "A file has at most " + Limits.RULES + " rules.");
            return;
        }
        int priority = new AttributeParser(tokens, problems).priority();
        PatternParser pattern = new PatternParser(vocabulary, tokens, problems, regexes);
        Condition condition = pattern.pattern();
        List<Action> actions = new ActionParser(vocabulary, tokens, problems, pattern.bindings()).actions(name);
        rules.add(new CheckedRule(
                name.text(),
                priority,
                condition,
                actions,
                name.line(),
                start,
                tokens.previous().end()));
    }

    private void refuseOutsideRule(Tokens tokens) {
        Token first = tokens.next();
        if (first.isSymbol(";")) {
            return;
        }
        if (first.isWord("rule")) {
            problems.error(
                    tokens.peek(), "bad-name", "Write the rule's name in quotation marks: rule \"Paid Search\".");
        } else {
            problems.error(
                    first,
                    "not-allowed",
                    "A file holds rules only, each from 'rule' to 'end': leave out " + first.shown() + ".");
        }
        while (!tokens.atEnd() && !startsRule(tokens)) {
            tokens.next();
        }
    }

    private void checkName(Token name) {
        String text = name.text();
        if (text.isBlank() || text.length() > Limits.RULE_NAME || text.indexOf('"') >= 0 || text.indexOf('\\') >= 0) {
            problems.error(
                    name,
                    "bad-name",
                    "A rule's name has 1 to " + Limits.RULE_NAME
                            + " characters, without quotation marks and backslashes.");
        } else if (!text.equals(text.strip())) {
            problems.error(name, "bad-name", "Leave out the spaces at the ends of the rule's name.");
        } else if (!names.add(text)) {
            problems.error(
                    name,
                    "duplicate-rule",
                    "There is already a rule \"" + text + "\" in this file: give it another name.");
        }
    }
}
