package dev.trunkline.app.ruleset;

import dev.trunkline.core.ruleset.RuleProblem;
import dev.trunkline.core.ruleset.RuleSetRejectedException;
import dev.trunkline.core.site.SiteId;
import java.time.Instant;

/**
 * A published version that this node does not serve, because it does not compile here.
 *
 * @param serving the version that this node serves instead; 0 for none, and its visitors see the site's own number
 * @param cause what the compiler said
 */
public record NotServed(SiteId site, int published, int serving, Instant since, String cause) {
    static String cause(Throwable failure) {
        if (failure instanceof RuleSetRejectedException rejected) {
            RuleProblem first = rejected.problems().getFirst();
            return first.message() + " (" + first.code() + " in line " + first.line() + " of the "
                    + first.file().key() + " file)";
        }
        return String.valueOf(failure);
    }

    /** As people read it. */
    public String inWords() {
        return "Version " + published + " of site " + site + " does not compile on this node, which "
                + (serving == 0 ? "serves no rules of it" : "serves version " + serving + " on") + ". " + cause;
    }
}
