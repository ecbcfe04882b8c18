package dev.trunkline.rules.language;

import dev.trunkline.rules.language.Token.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the one pattern of a rule: {@code Visit( … )} or {@code $v : Visit( … )}. */
final class PatternParser {
    private final Vocabulary vocabulary;
    private final Tokens tokens;
    private final Problems problems;
    private final ConditionParser conditions;
    private final Map<String, Field> bindings = new HashMap<>();

    PatternParser(Vocabulary vocabulary, Tokens tokens, Problems problems, Set<String> regexes) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.problems = problems;
        this.conditions = new ConditionParser(vocabulary, tokens, problems, regexes);
    }

    /** The fields that the pattern bound, by the name of the binding. */
    Map<String, Field> bindings() {
        return bindings;
    }

    Condition pattern() {
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().isSymbol(":")) {
            tokens.next();
            tokens.next();
        }
        Token fact = tokens.need(Kind.WORD, "the pattern " + vocabulary.factName() + "( … )");
        if (!tokens.peek().isSymbol("(")) {
            throw tokens.stop(
                    fact, "not-allowed", "After 'when' stands one pattern: " + vocabulary.factName() + "( … ).");
        }
        if (!fact.text().equals(vocabulary.factName())) {
            throw tokens.stop(
                    fact,
                    "unknown-fact",
                    "Rules of this stage look at " + vocabulary.factName() + "( … ), not at " + fact.shown() + ".");
        }
        tokens.next();
        List<Condition> parts = new ArrayList<>();
        if (!tokens.skipSymbol(")")) {
            do {
                element(parts);
            } while (tokens.skipSymbol(","));
            conditions.close(")", "at the end of the pattern, or ',' before a further condition");
        }
        conditions.checkCount(fact);
        end();
        return new Condition.All(parts);
    }

    private void element(List<Condition> parts) {
        if (tokens.peek().kind() == Kind.WORD && tokens.peekSecond().isSymbol(":")) {
            Token name = tokens.next();
            tokens.next();
            Token word = tokens.peek();
            vocabulary.field(word.text()).ifPresent(field -> bindings.put(name.text(), field));
            if (!endsElement(tokens.peekSecond())) {
                parts.add(conditions.condition());
                return;
            }
            tokens.need(Kind.WORD, "the field that " + name.shown() + " stands for");
            if (!bindings.containsKey(name.text())) {
                conditions.noteUnknownField(word);
            }
            return;
        }
        parts.add(conditions.condition());
    }

    private static boolean endsElement(Token token) {
        return token.isSymbol(",") || token.isSymbol(")");
    }

    private void end() {
        tokens.skipSymbol(";");
        Token then = tokens.peek();
        if (tokens.skipWord("then")) {
            if (tokens.peek().isSymbol("[")) {
                throw tokens.stop(tokens.peek(), "not-allowed", "A consequence has no name: leave out the brackets.");
            }
            return;
        }
        boolean another = then.kind() == Kind.WORD
                && (tokens.peekSecond().isSymbol("(") || tokens.peekSecond().isSymbol(":") || then.isWord("and"));
        if (another) {
            throw tokens.stop(
                    then,
                    "second-pattern",
                    "A rule has one pattern: put all conditions into the one " + vocabulary.factName() + "( … ).");
        }
        problems.error(then, "syntax", "After the pattern stands 'then', not " + then.shown() + ".");
        throw new Unreadable();
    }
}
