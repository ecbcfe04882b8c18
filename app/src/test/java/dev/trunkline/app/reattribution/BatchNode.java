package dev.trunkline.app.reattribution;

import dev.trunkline.app.attribution.MongoDecisions;
import dev.trunkline.app.decision.MongoVisitDecisions;
import dev.trunkline.app.leasing.MongoLeases;
import dev.trunkline.app.number.MongoNumbers;
import dev.trunkline.app.response.MongoResponses;
import dev.trunkline.app.site.MongoSites;
import dev.trunkline.app.visit.MongoVisits;
import dev.trunkline.batch.reattribution.ReattributionRunner;
import dev.trunkline.core.Examples;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.attribution.Decisions;
import dev.trunkline.core.attribution.Origins;
import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.reattribution.ReattributionRuns;
import dev.trunkline.core.reattribution.RunId;
import dev.trunkline.core.reattribution.RunMode;
import dev.trunkline.core.reattribution.RunRequest;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.response.ChangeWatch;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.site.SiteId;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.VisitId;
import dev.trunkline.core.visit.Visits;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.mongodb.autoconfigure.BatchDataMongoAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** As much of the application as runs need, on the embedded store in a folder. Not found by the whole application. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    BatchDataMongoAutoConfiguration.class,
    BatchAutoConfiguration.class
})
@ComponentScan("dev.trunkline.app.store")
@Import({
    MongoSites.class,
    MongoNumbers.class,
    MongoLeases.class,
    MongoVisits.class,
    MongoVisitDecisions.class,
    MongoResponses.class,
    MongoDecisions.class,
    MongoReattributionRuns.class,
    BatchConfiguration.class,
    ReattributionConfiguration.class,
    ReattributionSchedule.class
})
class BatchNode {
    static final Instant FROM = Examples.NOON;

    static ConfigurableApplicationContext start(Path folder, String... properties) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--trunkline.data-dir=" + folder);
        arguments.add("--trunkline.reattribution.chunk-size=50");
        arguments.add("--spring.mongodb.database=trunkline");
        arguments.add("--spring.main.banner-mode=off");
        for (String property : properties) {
            arguments.add("--" + property);
        }
        return new SpringApplicationBuilder(BatchNode.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    /** Stores so many forms, one a second, judged under version 1. */
    static void fill(ConfigurableApplicationContext node, int count) {
        node.getBean(Sites.class).save(Examples.site());
        Attributor attributor = node.getBean(Attributor.class);
        for (int i = 0; i < count; i++) {
            Instant at = FROM.plusSeconds(i);
            node.getBean(Visits.class).add(Examples.visit("v" + i, at));
            Response response = Examples.form("r" + i, at, new VisitId("v" + i));
            Decision decision = attributor.judge(response, new EveryThirdRules(1), at);
            node.getBean(Decisions.class).record(decision);
            node.getBean(Responses.class).add(new JudgedResponse(response, decision));
        }
    }

    static RunId apply(ConfigurableApplicationContext node, Duration period) {
        RunRequest request =
                new RunRequest(Examples.DEMO, FROM, FROM.plus(period), 2, RunMode.APPLY, "ann@example.com");
        return node.getBean(ReattributionRunner.class).start(request);
    }

    @Bean
    Attributor attributor(Sites sites, Numbers numbers, Leases leases, Visits visits, VisitDecisions decisions) {
        return new Attributor(new Origins(sites, numbers, leases, visits, decisions, CallerZones.NONE));
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Nobody outside is told of changes. */
    @Bean
    ChangeWatch changeWatch() {
        return () -> false;
    }

    @Bean
    IdSource ids() {
        return () -> UUID.randomUUID().toString().replace("-", "");
    }

    @Bean
    RuleBases ruleBases() {
        return new RuleBases() {
            @Override
            public Optional<RuleBase> current(SiteId site) {
                return version(site, 2);
            }

            @Override
            public Optional<RuleBase> version(SiteId site, int number) {
                return number == 1 || number == 2 ? Optional.of(new EveryThirdRules(number)) : Optional.empty();
            }
        };
    }

    static ReattributionRuns runs(ConfigurableApplicationContext node) {
        return node.getBean(ReattributionRuns.class);
    }
}
