package dev.trunkline.core.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The four texts of a rule set, as their author wrote them. */
public record RuleFiles(String channel, String campaign, String number, String qualification) {
    /** The text of one stage. */
    public String of(RuleStage stage) {
        return switch (stage) {
            case CHANNEL -> channel;
            case CAMPAIGN -> campaign;
            case NUMBER -> number;
            case QUALIFICATION -> qualification;
        };
    }

    /** These files with another text for one stage. */
    public RuleFiles with(RuleStage stage, String text) {
        return switch (stage) {
            case CHANNEL -> new RuleFiles(text, campaign, number, qualification);
            case CAMPAIGN -> new RuleFiles(channel, text, number, qualification);
            case NUMBER -> new RuleFiles(channel, campaign, text, qualification);
            case QUALIFICATION -> new RuleFiles(channel, campaign, number, text);
        };
    }

    /** SHA-256 of the four texts in lower-case hexadecimal; a NUL stands after each, so that text can't move between files unseen. */
    public String checksum() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (RuleStage stage : RuleStage.values()) {
                sha256.update(of(stage).getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
