package dev.trunkline.benchmarks.http;

import dev.trunkline.app.TrunklineApplication;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Trunkline as it is, with the constant answers beside it and a clock that can be set. */
public class MeasuredTrunkline {
    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(
                new Class<?>[] {
                    TrunklineApplication.class, MeasuredTrunkline.class, ConstantAnswers.class, ClockControl.class
                },
                arguments);
    }

    @Bean
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    @Primary
    Clock clockThatCanBeSet(SettableClock clock) {
        return clock.withZone(ZoneOffset.UTC);
    }

    /** As the application guards its public calls. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain constantAnswersAreOpen(HttpSecurity http) throws Exception {
        return http.securityMatcher("/constant/**", "/clock")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }
}
