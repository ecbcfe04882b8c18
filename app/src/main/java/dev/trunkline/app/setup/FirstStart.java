package dev.trunkline.app.setup;

import dev.trunkline.app.TrunklineProperties;
import dev.trunkline.app.security.ApiKeys;
import dev.trunkline.app.security.People;
import dev.trunkline.app.security.Secrets;
import dev.trunkline.app.web.BeforeServing;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes what a first start needs, before the web server listens: the administrator, the first key, the demo site. What is named in
 * the settings wins on every start; what is generated is printed once. Every step can be repeated after a crash.
 */
@Component
final class FirstStart extends BeforeServing {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMINISTRATOR = "admin";
    private static final int WEAK_KEY = 16;

    private final TrunklineProperties properties;
    private final People people;
    private final ApiKeys keys;
    private final Secrets secrets;
    private final DemoSite demo;
    private final StringBuilder news = new StringBuilder();

    FirstStart(TrunklineProperties properties, People people, ApiKeys keys, Secrets secrets, DemoSite demo) {
        super(MAKES);
        this.properties = properties;
        this.people = people;
        this.keys = keys;
        this.secrets = secrets;
        this.demo = demo;
    }

    @Override
    protected void prepare() {
        boolean first = !people.knows(ADMINISTRATOR);
        apiKey(first);
        administrator(first);
        if (demo.wanted()) {
            demo.create();
            news.append("\n  demo page  ").append(properties.baseUrl()).append("/demo");
        }
    }

    /** The administrator comes last of the two: without one, the next start is still a first start. */
    private void administrator(boolean first) {
        if (!properties.adminPassword().isEmpty()) {
            if (first || !people.hasPassword(ADMINISTRATOR, properties.adminPassword())) {
                people.save(ADMINISTRATOR, properties.adminPassword());
            }
        } else if (first) {
            String password = secrets.generate();
            people.save(ADMINISTRATOR, password);
            news.append("\n  password   ").append(password).append("   (of admin, shown only this once)");
        }
    }

    private void apiKey(boolean first) {
        if (!properties.apiKey().isEmpty()) {
            if (properties.apiKey().length() < WEAK_KEY) {
                LOG.warn("TRUNKLINE_API_KEY has fewer than {} characters and can be guessed", WEAK_KEY);
            }
            keys.add(properties.apiKey(), "settings", Set.of(), true);
        } else if (first) {
            String key = "tk_" + secrets.generate();
            keys.add(key, "first", Set.of(), true);
            news.append("\n  API key    ").append(key).append("   (shown only this once)");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        LOG.info("Trunkline is ready\n  sign in    {}/login as {}{}\n", properties.baseUrl(), ADMINISTRATOR, news);
        news.setLength(0);
    }
}
