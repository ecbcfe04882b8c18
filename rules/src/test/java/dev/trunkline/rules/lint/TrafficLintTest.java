package dev.trunkline.rules.lint;

import static dev.trunkline.rules.lint.LintCases.checked;
import static dev.trunkline.rules.lint.LintCases.files;
import static dev.trunkline.rules.lint.LintCases.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleProblem.Severity;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.TrafficSeen;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFields;
import dev.trunkline.rules.language.CheckedRuleSet;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrafficLintTest {
    private static final Seen GOOGLE = new Seen("google", "cpc", 9, Map.of("promo", "spring"));
    private static final Seen BLOG = new Seen("blog.example.com", "referral", 14, Map.of());

    /** A visit as far as these tests ask about it. */
    private record Seen(String source, String medium, long hour, Map<String, String> parameters)
            implements VisitFields {
        @Override
        public VisitFact visit() {
            throw new UnsupportedOperationException("These tests ask for nothing else");
        }

        @Override
        public String param(String name) {
            return parameters.getOrDefault(name, "");
        }

        @Override
        public boolean hasParam(String name) {
            return parameters.containsKey(name);
        }

        @Override
        public boolean inList(String text, String list) {
            return text.equals("google") && list.equals("search");
        }
    }

    @Test
    void findsRulesThatNothingMatched() {
        CheckedRuleSet rules = rules(
                "A 3: returning -> channel(\"X\")\nB 2: returning -> channel(\"X\")\nC 1: returning -> channel(\"X\")");
        TrafficLint lint = new TrafficLint(rules);

        lint.saw(RuleStage.CHANNEL, GOOGLE, ranks(0));
        assertThat(shown(lint.problems())).containsExactly("never-fired B", "never-fired C");

        lint.saw(RuleStage.CHANNEL, BLOG, ranks(0, 2));
        assertThat(lint.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("B");
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message())
                    .isEqualTo(
                            "None of the 2 visits of the period matched this rule: check its conditions, or remove it.");
        });

        lint.saw(RuleStage.CHANNEL, BLOG, ranks(1));
        assertThat(lint.problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ~ ",
            value = {
                "source == 'gogle' ~ source == 'google'",
                "source in ('google', 'gogle') ~ source in ('google', 'blog.example.com')",
                "!(source != 'gogle') ~ !(source != 'google')",
                "!(source == 'a' || medium not in ('cpm')) ~ !(source == 'a' || medium not in ('cpc'))",
                "source str[startsWith] 'oogle' ~ source str[startsWith] 'goo'",
                "source str[endsWith] 'goo' ~ source str[endsWith] '.com'",
                "medium contains 'x' ~ medium contains 'fer'",
                "medium matches 'c.' ~ medium matches 'c.*'",
                "hour == 10 ~ hour == 14",
                "hour in (9, 10) ~ hour in (9, 14)",
                "inList(source, 'social') ~ inList(source, 'search')",
                "onDomain(source, 'example.org') ~ onDomain(source, 'example.com')",
                "hasParam('prom') ~ hasParam('promo')",
                "param('promo') == 'sprng' ~ param('promo') == 'spring'",
                "medium == 'gone' ~ medium != 'gone'",
                "hour == 3 ~ hour > 20",
                "inList(source, 'ai') ~ !inList(source, 'ai')"
            })
    void findsValuesThatNothingCarried(String unseen, String seen) {
        assertThat(shown(problems(unseen))).containsExactly("unseen-value A");
        assertThat(problems(seen)).isEmpty();
    }

    private static List<RuleProblem> problems(String condition) {
        TrafficLint lint = new TrafficLint(rules("A 1: " + condition.replace('\'', '"') + " -> channel(\"X\")"));
        lint.saw(RuleStage.CHANNEL, GOOGLE, ranks(0));
        lint.saw(RuleStage.CHANNEL, BLOG, ranks());
        lint.saw(RuleStage.CHANNEL, GOOGLE, ranks());
        return lint.problems();
    }

    @Test
    void namesTheFirstOfManyUnseenValues() {
        assertThat(problems("source in (\"a\", \"b\", \"google\", \"c\", \"d\", \"e\", \"f\", \"g\")"))
                .extracting(RuleProblem::message)
                .containsExactly("None of the 3 visits of the period has source == \"a\" or source == \"b\""
                        + " or source == \"c\""
                        + " or source == \"d\" or source == \"e\" or 2 more values:"
                        + " check the spelling, or remove what is not used.");
    }

    @Test
    void tellsNothingOfAStageThatEvaluatedNothing() {
        TrafficLint lint = new TrafficLint(rules("A 1: source == \"a\" -> channel(\"X\")"));

        lint.saw(RuleStage.NUMBER, GOOGLE, ranks());

        assertThat(lint.problems()).isEmpty();
    }

    @Test
    void addsUpTheParts() {
        CheckedRuleSet rules = rules(
                "A 2: source == \"google\" -> channel(\"X\")\nB 1: source == \"blog.example.com\" -> channel(\"X\")"
                        + "\nC 0: source == \"nobody\" -> channel(\"X\")");
        TrafficLint one = new TrafficLint(rules);
        TrafficLint other = new TrafficLint(rules);
        one.saw(RuleStage.CHANNEL, GOOGLE, ranks(0));
        other.saw(RuleStage.CHANNEL, BLOG, ranks(1));
        other.saw(RuleStage.CHANNEL, BLOG, ranks(1));

        TrafficSeen both = one.seen().plus(other.seen());

        assertThat(both).isEqualTo(other.seen().plus(one.seen()).plus(TrafficSeen.NONE));
        assertThat(both.stage(RuleStage.CHANNEL).facts()).isEqualTo(3);
        assertThat(shown(TrafficLint.problems(rules, both))).containsExactly("never-fired C", "unseen-value C");
        assertThat(shown(one.problems()))
                .containsExactly("never-fired B", "unseen-value B", "never-fired C", "unseen-value C");
    }

    @Test
    void keepsWhatWasSeenFromLaterChanges() {
        TrafficLint lint = new TrafficLint(rules("A 1: source == \"google\" -> channel(\"X\")"));
        lint.saw(RuleStage.CHANNEL, BLOG, ranks());
        TrafficSeen before = lint.seen();

        lint.saw(RuleStage.CHANNEL, GOOGLE, ranks(0));
        before.stage(RuleStage.CHANNEL).fired().set(0);

        assertThat(before.stage(RuleStage.CHANNEL).fired().isEmpty()).isTrue();
        assertThat(before.stage(RuleStage.CHANNEL).seenValues().isEmpty()).isTrue();
    }

    private static CheckedRuleSet rules(String channelRules) {
        return checked(files(RuleFile.CHANNEL, channelRules));
    }

    private static BitSet ranks(int... ranks) {
        BitSet bits = new BitSet();
        for (int rank : ranks) {
            bits.set(rank);
        }
        return bits;
    }
}
