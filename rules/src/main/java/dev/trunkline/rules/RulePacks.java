package dev.trunkline.rules;

import dev.trunkline.core.ruleset.RuleFiles;
import dev.trunkline.rules.pack.PackFiles;

/** The rules that are shipped. */
public final class RulePacks {
    private RulePacks() {}

    /**
     * GA4's default channel group, the campaign by its tags, the numbers of the demo site, and leads by the length of a call, with the
     * tests that show what they say.
     */
    public static RuleFiles demo() {
        return new RuleFiles(
                PackFiles.text("ga4-channel.drl"),
                PackFiles.text("campaign.drl"),
                PackFiles.text("demo-number.drl"),
                PackFiles.text("qualification.drl"),
                "",
                PackFiles.text(PackFiles.TESTS));
    }
}
