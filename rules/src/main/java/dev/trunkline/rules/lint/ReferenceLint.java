package dev.trunkline.rules.lint;

import dev.trunkline.core.number.PoolId;
import dev.trunkline.core.ruleset.RuleFile;
import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.language.Action;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ListFile.NamedList;
import dev.trunkline.rules.language.Operand;
import dev.trunkline.rules.source.SourceLists;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what rules name with what there is: pools, numbers and lists. */
final class ReferenceLint {
    private final CheckedRuleSet rules;
    private final SiteReferences site;
    private final Findings findings;

    ReferenceLint(CheckedRuleSet rules, SiteReferences site, Findings findings) {
        this.rules = rules;
        this.site = site;
        this.findings = findings;
    }

    void run() {
        rules.stage(RuleStage.NUMBER).rules().forEach(this::numbers);
        lists();
    }

    private void numbers(CheckedRule rule) {
        for (Action action : rule.actions()) {
            if (action instanceof Action.Pool pool && !site.pools().contains(pool.pool())) {
                findings.error(
                        RuleStage.NUMBER,
                        rule,
                        LintCode.UNKNOWN_POOL,
                        noPool(pool.pool().key()));
            } else if (action instanceof Action.Number number
                    && !site.channelNumbers().contains(number.number())) {
                findings.error(
                        RuleStage.NUMBER,
                        rule,
                        LintCode.UNKNOWN_NUMBER,
                        "The site has no channel number " + number.number().e164() + ". " + known(site.channelNumbers())
                                + " Add the number to the site, or name another one.");
            }
        }
        calls(rule.condition())
                .filter(call -> call.function().name().equals("freeShare"))
                .map(Operand.Call::literal)
                .distinct()
                .filter(pool -> !site.pools().contains(new PoolId(pool)))
                .forEach(pool -> findings.warning(
                        RuleStage.NUMBER,
                        rule,
                        LintCode.UNKNOWN_POOL,
                        noPool(pool) + " Until then its free share is always 0."));
    }

    private String noPool(String pool) {
        return "The site has no pool \"" + pool + "\". " + known(site.pools())
                + " Add the pool to the site, or name another one.";
    }

    private static String known(Collection<?> names) {
        return names.isEmpty()
                ? "It has none."
                : "It has " + names.stream().map(Object::toString).sorted().collect(Collectors.joining(", ")) + ".";
    }

    /** A list with the name of a shipped one changes that one, which speaks for itself. */
    private void lists() {
        Set<String> used = new HashSet<>(SourceLists.NAMES);
        for (RuleStage stage : RuleStage.values()) {
            rules.stage(stage).rules().stream()
                    .flatMap(rule -> calls(rule.condition()))
                    .filter(call -> call.function().name().equals("inList"))
                    .forEach(call -> used.add(call.literal()));
        }
        for (NamedList list : rules.lists().lists().values()) {
            if (!used.contains(list.name())) {
                findings.warning(
                        RuleFile.LISTS,
                        list.line(),
                        LintCode.UNUSED_LIST,
                        "No rule asks for the list [" + list.name() + "]: write inList(source, \"" + list.name()
                                + "\") in a rule, or remove the list.");
            }
        }
    }

    private static Stream<Operand.Call> calls(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().flatMap(ReferenceLint::calls);
            case Condition.Any any -> any.parts().stream().flatMap(ReferenceLint::calls);
            case Condition.Not not -> calls(not.part());
            case Condition.Single single ->
                single.operand() instanceof Operand.Call call ? Stream.of(call) : Stream.of();
        };
    }
}
