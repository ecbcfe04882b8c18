package dev.trunkline.benchmarks.traffic;

import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.rules.RulePacks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sets a site up by the API: GA4's channels, and a pool of this size that every paid visit leases from. */
final class TestSite {
    static final String ORIGIN = "https://www.simulation.example";
    static final String HOME = ORIGIN + "/";

    private static final int AREA_SIZE = 100;
    private static final int FIRST_AREA = 201;
    private static final String PAID_VISITS_LEASE = """
            rule "Paid visits lease from the pool"
            when
                Visit( channel in ("Paid Search", "Paid Social", "Paid Shopping", "Paid Video", "Paid Other", "Cross-network", "Display") )
            then
                decide.pool("paid");
            end
            """;

    private final Wire wire;
    private int areas = FIRST_AREA;

    TestSite(Wire wire) {
        this.wire = wire;
    }

    /** Adds the site, whose numbers no other site has, and answers its number. */
    String add(String key, int poolSize) {
        List<String> numbers = numbers(poolSize + 3);
        String siteNumber = numbers.get(poolSize);
        String destination = numbers.get(poolSize + 1);
        machine("POST", "/v1/sites", site(key, siteNumber, destination)).expect(201);
        Map<String, Object> pool = Map.of(
                "id",
                "paid",
                "name",
                "Paid visits",
                "numbers",
                numbers.subList(0, poolSize),
                "overflow",
                numbers.get(poolSize + 2),
                "destination",
                destination);
        machine("POST", "/v1/sites/" + key + "/pools", pool).expect(201);
        publish(key, RulePacks.demo().with(RuleFile.NUMBER, PAID_VISITS_LEASE));
        return siteNumber;
    }

    private void publish(String key, RuleFiles rules) {
        for (RuleStage stage : RuleStage.values()) {
            String path = "/v1/sites/" + key + "/drafts/" + stage.name().toLowerCase(Locale.ROOT);
            wire.send(
                            "PUT",
                            path,
                            "text/plain",
                            rules.of(stage),
                            List.of("Authorization", "Bearer " + SimulatedTrunkline.KEY))
                    .expect(200);
        }
        machine("POST", "/v1/sites/" + key + "/versions", Map.of("message", "The simulator's rules"))
                .expect(201);
    }

    private static Map<String, Object> site(String key, String siteNumber, String destination) {
        return Map.of(
                "id",
                key,
                "name",
                key,
                "host",
                "www.simulation.example",
                "origins",
                List.of(ORIGIN),
                "siteNumber",
                siteNumber,
                "destination",
                destination,
                "zone",
                "America/Toronto");
    }

    private Wire.Answer machine(String method, String path, Object body) {
        return wire.send(
                method, path, "application/json", body, List.of("Authorization", "Bearer " + SimulatedTrunkline.KEY));
    }

    /** Of the ranges that are reserved for fiction, a hundred an area. */
    private List<String> numbers(int count) {
        Stream<String> numbers = Stream.generate(() -> areas++)
                .limit(1 + (count - 1) / AREA_SIZE)
                .flatMap(area -> IntStream.range(0, AREA_SIZE)
                        .mapToObj(last -> String.format(Locale.ROOT, "+1%d55501%02d", area, last)));
        return numbers.limit(count).toList();
    }
}
