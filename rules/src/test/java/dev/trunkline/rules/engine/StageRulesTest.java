package dev.trunkline.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.DroolsRuleCompiler;
import dev.trunkline.rules.RulePacks;
import dev.trunkline.rules.RuleTexts;
import dev.trunkline.rules.VisitSample;
import dev.trunkline.rules.fact.VisitFact;
import dev.trunkline.rules.fact.VisitFacts;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.RuleFileParser;
import dev.trunkline.rules.source.NamedLists;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageRulesTest {
    private static final String GOOGLE_AD = "https://a.example/?gclid=x";

    private static String channelOf(RuleFiles files) {
        RuleBase base = new DroolsRuleCompiler().compile(1, files, ZoneOffset.UTC);
        return base.judge(VisitSample.to(GOOGLE_AD, "")).channel();
    }

    private static String rule(String name, String salience, String conditions) {
        return "rule \"" + name + "\" " + salience + " when Visit( " + conditions + " ) then decide.channel(\"" + name
                + "\"); end\n";
    }

    @Test
    void theHigherPriorityWins() {
        String rules = rule("low", "salience -5", "source == \"google\", medium == \"cpc\"")
                + rule("none", "", "source == \"google\"")
                + rule("high", "salience 5", "");

        assertThat(channelOf(RuleTexts.only(RuleStage.CHANNEL, rules))).isEqualTo("high");
    }

    @Test
    void atTheSamePriorityMoreConditionsWin() {
        String rules = rule("a one", "", "source == \"google\"")
                + rule("b two", "", "source == \"google\" && medium == \"cpc\"")
                + rule("c none", "", "");

        assertThat(channelOf(RuleTexts.only(RuleStage.CHANNEL, rules))).isEqualTo("b two");
    }

    @Test
    void atTheSamePriorityAndSpecificityTheFirstNameWins() {
        String rules =
                rule("b", "", "source == \"google\"") + rule("a", "", "medium == \"cpc\"") + rule("B", "", "hour >= 0");

        assertThat(channelOf(RuleTexts.only(RuleStage.CHANNEL, rules))).isEqualTo("B");
    }

    @Test
    void theOrderInTheFileNeverDecides() {
        List<String> rules = new ArrayList<>(List.of(
                rule("x", "salience 3", "source == \"google\""),
                rule("y", "salience 3", "medium == \"cpc\", clickId == \"gclid\""),
                rule("z", "salience 3", "source == \"google\", medium == \"cpc\""),
                rule("w", "salience 2", "")));
        for (int i = 0; i < rules.size(); i++) {
            Collections.rotate(rules, 1);
            assertThat(channelOf(RuleTexts.only(RuleStage.CHANNEL, String.join("", rules))))
                    .isEqualTo("y");
        }
    }

    @Test
    void aStageWithoutRulesDecidesNothing() {
        assertThat(channelOf(RuleTexts.EMPTY)).isEqualTo("Unassigned");
    }

    @Test
    void compilesWhateverTheThreadsClassLoaderKnows() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            assertThat(channelOf(RulePacks.demo())).isEqualTo("Paid Search");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void severalThreadsCompileAtOnce() throws Exception {
        List<Callable<String>> compilations = List.of(
                () -> channelOf(RulePacks.demo()),
                () -> channelOf(RuleTexts.only(RuleStage.CHANNEL, rule("own", "", "source == \"google\""))),
                () -> channelOf(RulePacks.demo()),
                () -> channelOf(RuleTexts.only(RuleStage.CHANNEL, rule("other", "", "medium == \"cpc\""))));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<String> channels = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(compilations)) {
                channels.add(done.get());
            }
            assertThat(channels).containsExactly("Paid Search", "own", "Paid Search", "other");
        }
    }

    /** What there is no class of can't be code of an author's. */
    @Test
    void buildsRulesWithoutMakingAnyClass() {
        Function<String, RuleFiles> rules = name -> RuleTexts.only(
                RuleStage.CHANNEL,
                IntStream.range(0, 60)
                        .mapToObj(i -> rule(
                                name + i, "", "utmTerm == \"" + name + i + "\", landingPath contains \"" + name + "\""))
                        .collect(Collectors.joining()));
        channelOf(rules.apply("warm"));
        long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();

        for (String name : List.of("a", "b", "c", "d")) {
            channelOf(rules.apply(name));
        }

        assertThat(ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() - before)
                .isLessThan(60);
    }

    @Test
    void goesOnAfterAnEvaluationThatFailed() {
        CheckedFile file = RuleFileParser.parse(RuleStage.CHANNEL, rule("a", "", "source == \"google\", hour > 1"));
        StageRules rules = StageRules.of(file, NamedLists.SHIPPED);

        assertThatThrownBy(() -> rules.matching("no fact")).isInstanceOf(RuntimeException.class);

        VisitFact fact = new VisitFacts(ZoneOffset.UTC, NamedLists.SHIPPED).of(VisitSample.to(GOOGLE_AD, ""));
        assertThat(rules.matching(fact)).isEqualTo(BitSet.valueOf(new long[] {1}));
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        RuleBase base = new DroolsRuleCompiler().compile(1, RulePacks.demo(), ZoneOffset.UTC);
        List<String> urls = List.of(GOOGLE_AD, "https://a.example/", "https://a.example/?utm_medium=email");
        List<String> expected = List.of("Paid Search", "Direct", "Email");
        Callable<List<String>> judgeAll = () -> {
            List<String> channels = List.of();
            for (int i = 0; i < 200; i++) {
                channels = urls.stream()
                        .map(url -> base.judge(VisitSample.to(url, "")).channel())
                        .toList();
                assertThat(channels).isEqualTo(expected);
            }
            return channels;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<String>> done : threads.invokeAll(Collections.nCopies(4, judgeAll))) {
                assertThat(done.get()).isEqualTo(expected);
            }
        }
    }
}
