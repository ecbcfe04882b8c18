package dev.trunkline.app.shadow;

import dev.trunkline.core.ruleset.RuleBases;
import dev.trunkline.core.ruleset.RuleCompiler;
import dev.trunkline.core.ruleset.RuleSets;
import dev.trunkline.core.shadow.Shadows;
import dev.trunkline.core.site.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShadowConfiguration {
    /** A few seconds of the busiest site; each waiting visit is about a kilobyte. */
    private static final int LONGEST_QUEUE = 2_000;

    @Bean
    LiveShadow liveShadow(Shadows shadows, RuleSets ruleSets, RuleBases ruleBases, Sites sites, RuleCompiler compiler) {
        return new LiveShadow(shadows, ruleSets, ruleBases, sites, compiler, LONGEST_QUEUE);
    }
}
