package dev.trunkline.app.ruleset;

import dev.trunkline.core.number.Numbers;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RulePublishing;
import dev.trunkline.core.ruleset.RuleSets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RuleSetConfiguration {
    @Bean
    RulePublishing rulePublishing(
            RuleSets ruleSets, RuleCompiler compiler, Numbers numbers, Clock clock, CompiledRules compiled) {
        return new RulePublishing(ruleSets, compiler, numbers, clock, compiled::published);
    }
}
