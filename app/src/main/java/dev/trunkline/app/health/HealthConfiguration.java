package dev.trunkline.app.health;

import dev.trunkline.core.health.PoolHistory;
import dev.trunkline.core.health.PoolUses;
import dev.trunkline.core.leasing.Leases;
import dev.trunkline.core.leasing.MissedLeases;
import dev.trunkline.core.number.Numbers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    @Bean
    PoolHistory poolHistory(Numbers numbers, Leases leases, MissedLeases missed, PoolUses uses, Clock clock) {
        return new PoolHistory(numbers, leases, missed, uses, clock);
    }
}
