package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.trunkline.core.Examples;
import dev.trunkline.core.number.InMemoryNumbers;
import dev.trunkline.core.ruleset.InMemoryRuleSets;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RulePublishing.Publication;
import dev.trunkline.core.ruleset.WordCompiler;
import dev.trunkline.core.site.InMemorySites;
import dev.trunkline.core.site.Site;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Two nodes on one store: what one publishes the other serves, or says that it can't. */
class CompiledRulesTest {
    private static final Site SITE = Examples.site();
    private static final Clock CLOCK = Clock.fixed(Examples.NOON, ZoneOffset.UTC);

    private final InMemoryRuleSets ruleSets = new InMemoryRuleSets();
    private final InMemorySites sites = new InMemorySites();
    private final WordCompiler compiler = new WordCompiler();
    private final CompiledRules node = new CompiledRules(ruleSets, sites, compiler, CLOCK);
    private final CompiledRules other = new CompiledRules(ruleSets, sites, new WordCompiler(), CLOCK);
    private final RulePublishing publishing =
            new RulePublishing(ruleSets, new WordCompiler(), new InMemoryNumbers(), CLOCK, other::published);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void open() {
        sites.save(SITE);
        log.start();
        ((Logger) LoggerFactory.getLogger(CompiledRules.class)).addAppender(log);
    }

    @AfterEach
    void close() {
        ((Logger) LoggerFactory.getLogger(CompiledRules.class)).detachAppender(log);
    }

    @Test
    void servesWhatIsPublishedBeforeAnybodyAsks() {
        publish("one");
        assertThat(ready()).isEqualTo(Status.DOWN);

        node.start();

        assertThat(ready()).isEqualTo(Status.UP);
        assertThat(serving(node)).isEqualTo(1);
        assertThat(compiler.compilations()).isEqualTo(1);
        node.follow();
        node.current(SITE.id());
        assertThat(compiler.compilations()).as("once a version").isEqualTo(1);
    }

    @Test
    void compilesNothingWhileAVisitorAsks() {
        publish("one");

        assertThat(node.current(SITE.id())).isEmpty();
        assertThat(compiler.compilations()).isZero();
    }

    @Test
    void aSiteWithoutAVersionKeepsNoNodeFromBeingReady() {
        node.start();

        assertThat(ready()).isEqualTo(Status.UP);
        assertThat(node.current(SITE.id())).isEmpty();
        assertThat(node.notServed(SITE.id())).isEmpty();
    }

    @Test
    void followsWhatTheOtherNodePublishes() {
        node.start();
        publish("one");
        assertThat(serving(other)).isEqualTo(1);
        publish("two");

        node.follow();

        assertThat(serving(node)).isEqualTo(2);
        assertThat(node.version(SITE.id(), 1)).map(RuleBase::version).contains(1);
    }

    @Test
    void servesTheLastGoodVersionOnAndRaisesAnAlarm() {
        publish("one");
        node.start();
        publish("two");
        compiler.refuse(2);

        node.follow();

        assertThat(serving(node)).isEqualTo(1);
        assertThat(ready()).as("visitors are served").isEqualTo(Status.UP);
        assertThat(alarm().getStatus()).isEqualTo(Status.DOWN);
        assertThat(alarm().getDetails())
                .containsOnlyKeys(SITE.id().key())
                .extractingByKey(SITE.id().key())
                .asString()
                .contains("Version 2", "serves version 1 on", "refused-version", "2026-03-02T12:00:00Z");
        assertThat(node.notServed(SITE.id()))
                .get()
                .satisfies(missing -> assertThat(missing.published()).isEqualTo(2));
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void neitherCompilesNorReportsTheSameFailureAgain() {
        publish("one");
        node.start();
        publish("two");
        compiler.refuse(2);
        node.follow();
        int compilations = compiler.compilations();

        node.follow();
        node.follow();

        assertThat(compiler.compilations()).isEqualTo(compilations);
        assertThat(errors()).isEqualTo(1);
    }

    @Test
    void aLaterVersionEndsTheAlarm() {
        publish("one");
        node.start();
        publish("two");
        compiler.refuse(2);
        node.follow();
        publish("three");

        node.follow();

        assertThat(serving(node)).isEqualTo(3);
        assertThat(alarm().getStatus()).isEqualTo(Status.UP);
        assertThat(node.notServed(SITE.id())).isEmpty();
    }

    @Test
    void aVersionPublishedOnThisNodeEndsTheAlarmAtOnce() {
        publish("one");
        node.start();
        publish("two");
        compiler.refuse(2);
        node.follow();

        node.published(SITE, compiler.compile(3, RuleFiles.NONE, SITE.zone()));

        assertThat(node.notServed(SITE.id())).isEmpty();
    }

    @Test
    void aNodeThatCannotServeThePublishedVersionAtItsStartIsNotReady() {
        publish("one");
        publish("two");
        compiler.refuse(2);

        node.start();

        assertThat(ready()).isEqualTo(Status.DOWN);
        assertThat(node.current(SITE.id())).isEmpty();
        publish("three");
        node.follow();
        assertThat(ready()).isEqualTo(Status.UP);
    }

    @Test
    void oneSiteThatFailsHoldsUpNoOther() {
        Site second = Examples.site(Examples.OTHER_SITE);
        sites.save(second);
        publish("one");
        publishing.write(second, RuleFiles.NONE.with(RuleFile.CHANNEL, "one"), "ann", "first");
        publishing.write(second, RuleFiles.NONE.with(RuleFile.CHANNEL, "two"), "ann", "second");
        compiler.refuse(1);

        node.start();

        assertThat(node.current(second.id())).map(RuleBase::version).contains(2);
        assertThat(node.notServed()).extracting(NotServed::site).containsExactly(SITE.id());
    }

    @Test
    void neverGoesBackToAnOlderVersion() {
        publish("one");
        RuleBase late = compiler.compile(1, RuleFiles.NONE, SITE.zone());
        publish("two");
        node.start();

        node.published(SITE, late);

        assertThat(serving(node)).isEqualTo(2);
    }

    private void publish(String channel) {
        assertThat(publishing.write(SITE, RuleFiles.NONE.with(RuleFile.CHANNEL, channel), "ann", channel))
                .isInstanceOf(Publication.Published.class);
    }

    private static int serving(CompiledRules rules) {
        return rules.current(SITE.id()).map(RuleBase::version).orElse(0);
    }

    private Status ready() {
        return health(RuleSetHealth.served(node).health()).getStatus();
    }

    private Health alarm() {
        return health(RuleSetHealth.current(node).health());
    }

    private static Health health(@Nullable Health health) {
        return Objects.requireNonNull(health);
    }

    private long errors() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .count();
    }
}
