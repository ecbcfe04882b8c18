package dev.trunkline.core.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The texts of a rule set, as their authors wrote them: the rules of each stage, the site's own lists, and the tests.
 *
 * @param lists empty when the site has none of its own; the same for tests
 */
public record RuleFiles(
        String channel, String campaign, String number, String qualification, String lists, String tests) {
    /** No rules, lists or tests. */
    public static final RuleFiles NONE = new RuleFiles("", "", "", "", "", "");

    /** The text of one stage. */
    public String of(RuleStage stage) {
        return of(stage.file());
    }

    /** One of the texts. */
    public String of(RuleFile file) {
        return switch (file) {
            case CHANNEL -> channel;
            case CAMPAIGN -> campaign;
            case NUMBER -> number;
            case QUALIFICATION -> qualification;
            case LISTS -> lists;
            case TESTS -> tests;
        };
    }

    /** These files with another text for one of them. */
    public RuleFiles with(RuleFile file, String text) {
        return switch (file) {
            case CHANNEL -> new RuleFiles(text, campaign, number, qualification, lists, tests);
            case CAMPAIGN -> new RuleFiles(channel, text, number, qualification, lists, tests);
            case NUMBER -> new RuleFiles(channel, campaign, text, qualification, lists, tests);
            case QUALIFICATION -> new RuleFiles(channel, campaign, number, text, lists, tests);
            case LISTS -> new RuleFiles(channel, campaign, number, qualification, text, tests);
            case TESTS -> new RuleFiles(channel, campaign, number, qualification, lists, text);
        };
    }

    /**
     * SHA-256 of the texts in lower-case hexadecimal; a NUL stands after each, so that text can't move between files unseen. Lists
     * and tests count where there are any, so that a version from before they existed keeps its checksum.
     */
    public String checksum() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            boolean onlyRules = lists.isEmpty() && tests.isEmpty();
            for (RuleFile file : RuleFile.values()) {
                if (onlyRules && file.stage().isEmpty()) {
                    continue;
                }
                sha256.update(of(file).getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
