package dev.trunkline.templates;

import java.util.stream.Stream;

/** The form for what became of a response, in each of its states. */
final class OutcomeSamples {
    private OutcomeSamples() {}

    static Stream<Page> all() {
        return Stream.of(Samples.page("outcome", "responses")
                .with("page", "/sites/demo/responses/r-1")
                .with(
                        "outcomeForm",
                        new OutcomeForm(
                                "018f",
                                "SALE",
                                "1.234",
                                "CAD",
                                "2026-11-24T09:00",
                                "The value '1.234' can't be read. Write it as 1234.50.")));
    }

    /** The page of a response with the empty form. */
    static Page with(Page response) {
        return response.with("outcomeForm", new OutcomeForm("018f", "SALE", "", "", "2026-11-24T09:00", ""));
    }

    /** As the server's. */
    record OutcomeForm(String id, String kind, String value, String currency, String at, String error) {}
}
