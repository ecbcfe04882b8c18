package dev.trunkline.app.health;

import dev.trunkline.core.decision.VisitDecisions;
import dev.trunkline.core.health.PoolHistory;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.health.TurnedAway;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.number.Numbers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    TurnedAway turnedAway(Numbers numbers, VisitDecisions decisions) {
        return new TurnedAway(numbers, decisions);
    }

    @Bean
    PoolHistory poolHistory(Numbers numbers, Leases leases, TurnedAway turnedAway, PoolUses uses, Clock clock) {
        return new PoolHistory(numbers, leases, turnedAway, uses, clock);
    }
}
