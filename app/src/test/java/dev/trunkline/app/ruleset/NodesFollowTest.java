package dev.trunkline.app.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.trunkline.app.RunningApplication;
import dev.trunkline.core.Examples;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleSetVersion;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.site.SiteId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The running application beside a node that publishes into the same store. */
class NodesFollowTest extends RunningApplication {
    private static final String RULE = """
            rule "Email"
            when
                Visit( medium == "email" )
            then
                decide.channel("Email");
            end
            """;
    private static final String BROKEN = "rule \"from another release\" when Future() then end";

    @Autowired
    private RuleSets ruleSets;

    @Autowired
    private RuleBases ruleBases;

    @Autowired
    private MeterRegistry meters;

    @Test
    void servesWithinFiveSecondsWhatAnotherNodePublished() {
        SiteId site = new SiteId(addSite("follow", "204"));

        publish(site, 1, RULE);
        inTime().until(() -> serving(site) == 1);
        publish(site, 2, RULE + "// again");
        inTime().until(() -> serving(site) == 2);
    }

    @Test
    void saysThatItServesAnOlderVersionAndStaysReady() {
        SiteId site = new SiteId(addSite("follow-broken", "236"));
        publish(site, 1, RULE);
        inTime().until(() -> serving(site) == 1);

        publish(site, 2, BROKEN);

        await().until(() -> behind() == 1);
        assertThat(serving(site)).isEqualTo(1);
        assertThat(mvc.get().uri("/actuator/health").exchange()).hasStatus(503);
        assertThat(mvc.get().uri("/actuator/health/readiness").exchange()).hasStatusOk();
        MvcTestResult seenByAPerson =
                mvc.get().uri("/actuator/health").with(user("admin")).exchange();
        assertThat(text(seenByAPerson)).contains("Version 2 of site follow-broken", "serves version 1 on");
        assertThat(text(mvc.get().uri("/actuator/health").exchange())).doesNotContain("follow-broken");

        publish(site, 3, RULE);
        await().until(() -> behind() == 0);
        assertThat(mvc.get().uri("/actuator/health").exchange()).hasStatusOk();
    }

    @Test
    void isNotReadyWhileItServesNoRulesOfASiteThatHasSome() {
        SiteId site = new SiteId(addSite("follow-first", "240"));

        publish(site, 1, BROKEN);

        await().until(() -> status("/actuator/health/readiness") == 503);
        publish(site, 2, RULE);
        await().until(() -> status("/actuator/health/readiness") == 200);
        assertThat(serving(site)).isEqualTo(2);
    }

    private static ConditionFactory inTime() {
        return await().atMost(Duration.ofSeconds(5)).pollInterval(Duration.ofMillis(50));
    }

    private int serving(SiteId site) {
        return ruleBases.current(site).map(RuleBase::version).orElse(0);
    }

    private double behind() {
        return meters.get("trunkline.rules.behind").gauge().value();
    }

    private int status(String path) {
        return mvc.get().uri(path).exchange().getResponse().getStatus();
    }

    private void publish(SiteId site, int number, String channel) {
        RuleFiles files = RuleFiles.NONE.with(RuleFile.CHANNEL, channel);
        ruleSets.publish(
                new RuleSetVersion(site, number, files, files.checksum(), "another node", "test", Examples.NOON, null));
    }
}
