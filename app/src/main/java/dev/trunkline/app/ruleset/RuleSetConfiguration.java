package dev.trunkline.app.ruleset;

import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleSets;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {
    @Bean
    RulePublishing rulePublishing(
            RuleSets ruleSets, RuleCompiler compiler, Numbers numbers, Clock clock, CompiledRules compiled) {
        return new RulePublishing(ruleSets, compiler, numbers, clock, compiled::published);
    }

    /**
     * Two parts, because they wake different people: {@code served} is in the readiness group and takes the node from its load
     * balancer; {@code current} is in the overall health alone and is an alarm, while visitors are served by the version before.
     */
    @Bean
    HealthContributor ruleSetsHealthContributor(CompiledRules compiled) {
        return CompositeHealthContributor.fromMap(Map.of(
                "served", RuleSetHealth.served(compiled),
                "current", RuleSetHealth.current(compiled)));
    }

    @Bean
    MeterBinder ruleSetsBehind(CompiledRules compiled) {
        return meters -> Gauge.builder(
                        "trunkline.rules.behind",
                        compiled,
                        rules -> rules.notServed().size())
                .description("Sites whose published rule set version does not compile on this node")
                .register(meters);
    }
}
