package dev.trunkline.app;

import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * The whole application on an embedded store in a new folder, without a port. Started once for all test classes, which share its
 * store: each adds what it needs and counts on nothing else.
 */
@SpringBootTest(
        properties = {
            "trunkline.admin-password=" + RunningApplication.PASSWORD,
            "trunkline.api-key=" + RunningApplication.API_KEY,
            "trunkline.twilio-auth-token=" + RunningApplication.TWILIO_TOKEN,
            "trunkline.public-url=https://calls.example.com",
            "trunkline.pools.roll-up-every=1d",
            "trunkline.sightings.store-every=1d",
            "trunkline.webhooks.allow-private-addresses=true",
            "trunkline.store-patience.while-well=1m",
            "trunkline.store-patience.while-slow=1m",
            "trunkline.public-calls-per-minute=" + RunningApplication.CALLS_PER_MINUTE
        })
@AutoConfigureMockMvc
public abstract class RunningApplication {
    protected static final String PASSWORD = "correct horse battery staple";
    protected static final String API_KEY = "tk_key-of-the-tests-of-the-application";
    protected static final String TWILIO_TOKEN = "12345";
    protected static final int CALLS_PER_MINUTE = 600;
    protected static final String DEMO_ORIGIN = "https://www.demo-plumbing.example";
    protected static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    protected static final String AD =
            DEMO_ORIGIN + "/?utm_source=google&utm_medium=cpc&utm_campaign=emergency&utm_term=burst+pipe&gclid=Cj0abc";

    private static final Set<String> CLEARED_BY_THE_CLOCK = Set.of("webhookEndpoints", "webhookEvents");
    private static final Path FOLDER = folder();

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected MongoDatabase database;

    @DynamicPropertySource
    static void storeInANewFolder(DynamicPropertyRegistry properties) {
        properties.add("trunkline.data-dir", FOLDER::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "running-application-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A call of a machine with this key. */
    protected MvcTestResult call(HttpMethod method, String path, String body, String key) {
        boolean drl = path.contains("/drafts/") && method == HttpMethod.PUT;
        return mvc.method(method)
                .uri(path)
                .header("Authorization", "Bearer " + key)
                .contentType(drl ? MediaType.TEXT_PLAIN : MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    protected MvcTestResult get(String path) {
        return call(HttpMethod.GET, path, "", API_KEY);
    }

    protected MvcTestResult post(String path, String json) {
        return call(HttpMethod.POST, path, json, API_KEY);
    }

    /** Adds a site with a number of this area, and answers its key. */
    protected String addSite(String key, String area) {
        String number = "+1" + area + "5550100";
        MvcTestResult added = post("/v1/sites", """
                {"id": "%1$s", "name": "Site %1$s", "host": "www.%1$s.example", "origins": ["https://www.%1$s.example"],
                 "siteNumber": "%2$s", "destination": "+19055550199", "zone": "America/Toronto"}""".formatted(key, number));
        if (added.getResponse().getStatus() != 201) {
            throw new AssertionError("The site was not added: " + text(added));
        }
        return key;
    }

    /** Adds a key for one site, and answers its secret. */
    protected String addKey(String site, boolean mayWrite) {
        return read(
                post("/v1/sites/" + site + "/keys", "{\"name\": \"test\", \"mayWrite\": " + mayWrite + "}"),
                "$.secret");
    }

    protected static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    protected static <T> T read(MvcTestResult result, String path) {
        return JsonPath.read(text(result), path);
    }

    /** How many documents each collection has, but for those that a schedule clears each minute, whatever test runs. */
    protected Map<String, Long> stored() {
        Map<String, Long> counts = new HashMap<>();
        for (String name : database.listCollectionNames()) {
            if (!CLEARED_BY_THE_CLOCK.contains(name)) {
                counts.put(name, (long) documents(name).size());
            }
        }
        return counts;
    }

    protected List<Document> documents(String collection) {
        return database.getCollection(collection).find().batchSize(500).into(new ArrayList<>());
    }
}
