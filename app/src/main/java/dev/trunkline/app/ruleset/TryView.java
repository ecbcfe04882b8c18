package dev.trunkline.app.ruleset;

import java.util.List;

/**
 * What a draft says of a visit that somebody tries it with.
 *
 * @param errors problems that keep the rules from being compiled; then there is nothing else
 * @param numbers what the number rules propose, the strongest first
 * @param testName a name that no test of the draft has
 */
record TryView(
        int errors,
        String channel,
        int channelColor,
        String campaign,
        String keyword,
        String source,
        String medium,
        List<Proposal> numbers,
        List<StageView> stages,
        String testName) {
    static TryView rejected(int errors) {
        return new TryView(errors, "", 0, "", "", "", "", List.of(), List.of(), "");
    }

    /**
     * What a number rule proposes.
     *
     * @param pool its name; empty for a fixed number
     * @param number as people write it; empty for a pool
     * @param withheld whether it is passed over, because such a visitor may hold no number of a pool
     */
    record Proposal(String rule, String pool, String number, boolean withheld) {}
}
