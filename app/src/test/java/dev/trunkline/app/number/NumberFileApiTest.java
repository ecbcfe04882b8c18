package dev.trunkline.app.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trunkline.app.RunningApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Numbers that are loaded and downloaded as a file. */
class NumberFileApiTest extends RunningApplication {
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final String HEADER = "number,role,pool or channel,destination\n";

    @Test
    void loadsPoolsAndChannelNumbersAndGivesThemBack() {
        String numbers = numbersOf("file-way", "730");
        String file = HEADER + """
                +17305550101,pool,ads,+19055550199
                (730) 555-0102,POOL,ads,905-555-0199
                730 555 0103,overflow,ads,+19055550199
                17305550104,channel,"=Email, and more",+19055550199
                """;

        MvcTestResult dry = load(numbers + "?dryRun=true", file);
        assertThat(RunningApplication.<Integer>read(dry, "$.added")).isEqualTo(4);
        assertThat(RunningApplication.<Boolean>read(dry, "$.stored")).isFalse();
        assertThat(text(get(numbers))).doesNotContain("+17305550101");

        MvcTestResult loaded = load(numbers, file);
        assertThat(loaded).hasStatusOk();
        assertThat(RunningApplication.<List<String>>read(loaded, "$.newPools")).containsExactly("ads");
        assertThat(text(get("/v1/sites/file-way/pools"))).contains("+17305550102", "\"overflow\":\"+17305550103\"");

        MvcTestResult download = mvc.get()
                .uri(numbers)
                .header("Authorization", "Bearer " + API_KEY)
                .accept(CSV)
                .exchange();
        assertThat(download).hasHeader("Content-Disposition", "attachment; filename=\"file-way-numbers.csv\"");
        assertThat(text(download))
                .startsWith("\uFEFFnumber,role,pool or channel,destination\r\n'+17305550101,pool,ads,'+19055550199\r\n")
                .contains("'+17305550104,channel,\"'=Email, and more\",'+19055550199");
        MvcTestResult again = load(numbers, text(download));
        assertThat(RunningApplication.<Integer>read(again, "$.unchanged")).isEqualTo(4);
        assertThat(RunningApplication.<Integer>read(again, "$.added")).isZero();
    }

    @Test
    void addsToPoolsThatThereAre() {
        String numbers = numbersOf("file-more", "731");
        load(numbers, HEADER + "+17315550101,pool,ads,+19055550199\n");

        MvcTestResult more = load(numbers, """
                \uFEFF"number";"role";"pool";"destination"\r
                "+17315550102";"pool";"ads";"+19055550199"\r
                "+17315550109";"overflow";"ads";"+19055550199"\r
                """);

        assertThat(more).hasStatusOk();
        assertThat(RunningApplication.<Integer>read(more, "$.added")).isEqualTo(2);
        assertThat(RunningApplication.<List<String>>read(get("/v1/sites/file-more/pools"), "$.items[0].numbers"))
                .containsExactly("+17315550101", "+17315550102");
    }

    @Test
    void namesEveryProblemWithItsLineAndStoresNothing() {
        String numbers = numbersOf("file-wrong", "732");
        load(numbers, HEADER + "+17325550150,pool,old,+19055550199\n");

        MvcTestResult refused = load(numbers, HEADER + """
                +17325550101,pool,ads,+19055550199
                12,pool,ads,+19055550199
                1.73256E+10,pool,ads,+19055550199
                +17325550102,static,ads,+19055550199
                +17325550103,channel,,+19055550199
                +17325550104,pool,bad id,+19055550199
                +17325550101,pool,ads,+19055550199

                +17325550105,pool,ads,+19055550198
                +17325550106,pool,old,+19055550198
                +14165550101,pool,ads,+19055550199
                +17325550100,channel,Email,+19055550199
                +17325550150,channel,Email,+19055550199
                +17325550107,overflow,new,+19055550199
                +17325550108,pool,ads,
                """);

        assertThat(refused).hasStatus(422);
        assertThat(RunningApplication.<List<Integer>>read(refused, "$.problems[*].line"))
                .containsExactly(3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16);
        assertThat(RunningApplication.<List<String>>read(refused, "$.problems[*].column"))
                .startsWith("number", "number", "role", "pool or channel", "pool or channel", "number", "destination");
        assertThat(RunningApplication.<String>read(refused, "$.detail"))
                .startsWith("13 problems; the first, in line 3: \"12\" is no telephone number");
        assertThat(text(refused))
                .contains("line 2 already", "cut \\\"1.73256E+10\\\" short", "belongs to another site");
        assertThat(text(get(numbers))).doesNotContain("+17325550101");
    }

    @Test
    void refusesWhatIsNoSuchFile() {
        String numbers = numbersOf("file-none", "733");

        assertThat(text(load(numbers, ""))).contains("The file is empty");
        assertThat(text(load(numbers, "number,role,destination,colour\n")))
                .contains("lacks the column \\\"pool or channel\\\"", "take this one out");
        assertThat(text(load(numbers, HEADER + "\"+1733,pool,a,b\n"))).contains("never closed");
        assertThat(text(load(numbers, HEADER + "x,y,z,w\n".repeat(10_001)))).contains("at most 10000");
        assertThat(RunningApplication.<List<Object>>read(
                        load(numbers, HEADER + "x,pool,ads,+19055550199\n".repeat(200)), "$.problems"))
                .hasSize(50);
    }

    @Test
    void takesManyNumbersAtOnce() {
        String numbers = numbersOf("file-long", "734");
        String rows = IntStream.range(0, 2_000)
                .mapToObj(
                        i -> String.format(Locale.ROOT, "+1%d55501%02d,pool,big,+19055550199", 960 + i / 100, i % 100))
                .collect(Collectors.joining("\n"));

        assertThat(RunningApplication.<Integer>read(load(numbers, HEADER + rows), "$.added"))
                .isEqualTo(2_000);
    }

    private String numbersOf(String site, String area) {
        return "/v1/sites/" + addSite(site, area) + "/numbers";
    }

    private MvcTestResult load(String path, String csv) {
        return mvc.post()
                .uri(path)
                .header("Authorization", "Bearer " + API_KEY)
                .contentType(CSV)
                .content(csv.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }
}
