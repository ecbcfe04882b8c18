package dev.trunkline.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Trunkline. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TrunklineApplication {
    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        SpringApplication.run(TrunklineApplication.class, arguments);
    }
}
