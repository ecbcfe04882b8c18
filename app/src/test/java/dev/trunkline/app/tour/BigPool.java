package dev.trunkline.app.tour;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A pool of 500 fictional numbers for the demo site, from which all ad clicks lease. */
final class BigPool {
    private static final List<String> AREA_CODES = List.of("647", "437", "905", "289", "365");

    private BigPool() {}

    static void add(Api api) {
        api.post(
                        "/v1/sites/demo/pools",
                        Map.of("id", "big", "name", "Big", "numbers", numbers(), "destination", "+14165550199"))
                .expect(201);
        api.draft("number", api.ruleFile("number").replace("decide.pool(\"ppc\")", "decide.pool(\"big\")"))
                .expect(200);
        api.publish("Ad clicks lease from the big pool").expect(201);
    }

    private static List<String> numbers() {
        Stream<String> numbers = AREA_CODES.stream()
                .flatMap(area -> IntStream.range(100, 200)
                        .mapToObj(last -> String.format(Locale.ROOT, "+1%s5550%d", area, last)));
        return numbers.toList();
    }
}
