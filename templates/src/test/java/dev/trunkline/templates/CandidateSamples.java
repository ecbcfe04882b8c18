package dev.trunkline.templates;

import dev.trunkline.templates.Views.Candidate;
import java.util.List;
import java.util.stream.Stream;

/** Calls that more than one visitor may have made, and calls that nobody means. */
final class CandidateSamples {
    private CandidateSamples() {}

    static Stream<Page> all() {
        Page response = ResponseSamples.all()
                .filter(page -> page.name().equals("response"))
                .findFirst()
                .orElseThrow();
        return Stream.of(
                response.named("response-doubtful").with("candidates", five()),
                response.named("response-spam")
                        .with("spam", List.of("a withheld call under 5 s", "4 calls under 10 s within a day")));
    }

    private static List<Candidate> five() {
        return List.of(
                candidate("had the number before the call, clicked the number just before the call", "68.2", true),
                candidate("had the number when the call began", "26.4", false),
                candidate("had the number before the call", "2.0", false),
                together("Other visitors", "1.9"),
                together("Somebody who was never shown it", "1.5"));
    }

    private static Candidate candidate(String reasons, String share, boolean attributed) {
        return new Candidate(
                "Paid Search",
                1,
                attributed ? "Emergency GTA" : "",
                "today 08:09",
                "",
                reasons,
                share + " %",
                share,
                attributed);
    }

    private static Candidate together(String who, String share) {
        return new Candidate("", 0, "", "", who, "", share + " %", share, false);
    }
}
