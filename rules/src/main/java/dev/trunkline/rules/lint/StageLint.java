package dev.trunkline.rules.lint;

import dev.trunkline.core.ruleset.RuleStage;
import dev.trunkline.core.ruleset.SiteReferences;
import dev.trunkline.rules.language.ActionKind;
import dev.trunkline.rules.language.CanonicalDrl;
import dev.trunkline.rules.language.CheckedFile;
import dev.trunkline.rules.language.CheckedRule;
import dev.trunkline.rules.language.CheckedRuleSet;
import dev.trunkline.rules.language.Condition;
import dev.trunkline.rules.language.ConditionText;
import dev.trunkline.rules.language.Normal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the rules of one stage with themselves and with one another. For one run. */
final class StageLint {
    private final RuleStage stage;
    private final CheckedFile file;
    private final SiteReferences site;
    private final Findings findings;
    private final KnownValues known;
    private final Contradiction contradiction;
    private final List<RuleForm> forms = new ArrayList<>();

    StageLint(RuleStage stage, CheckedRuleSet rules, SiteReferences site, Findings findings) {
        this.stage = stage;
        this.file = rules.stage(stage);
        this.site = site;
        this.findings = findings;
        this.known = new KnownValues(stage, rules);
        this.contradiction = new Contradiction(file.vocabulary(), known);
    }

    void run() {
        Alternatives alternatives = new Alternatives(known);
        file.rules().stream().sorted(CheckedRule.STRONGEST_FIRST).forEach(rule -> {
            Condition.All condition = Normal.of(rule.condition());
            Optional<List<Term>> terms = alternatives.of(condition);
            if (terms.isPresent() && terms.get().isEmpty()) {
                findings.warning(stage, rule, LintCode.NEVER_MATCHES, contradiction.message(condition));
            } else {
                forms.add(form(rule, condition, terms));
            }
        });
        FormIndex index = new FormIndex(forms);
        for (RuleForm form : forms) {
            BitSet candidates = index.mayHold(form);
            if (!isBeaten(form, candidates)) {
                findSubsuming(form, candidates);
            }
        }
    }

    private RuleForm form(CheckedRule rule, Condition condition, Optional<List<Term>> terms) {
        String text = terms.isPresent()
                ? ""
                : CanonicalDrl.parts(file.vocabulary(), condition).stream()
                        .map(ConditionText::of)
                        .collect(Collectors.joining(", "));
        return new RuleForm(
                rule,
                forms.size(),
                terms.orElse(List.of()),
                text,
                RuleForm.outcome(rule),
                RuleForm.always(rule, site),
                known);
    }

    private boolean isBeaten(RuleForm form, BitSet candidates) {
        List<RuleForm> stronger = candidates.stream()
                .takeWhile(place -> place < form.place())
                .mapToObj(forms::get)
                .filter(form::isWithin)
                .toList();
        List<RuleForm> equal =
                stronger.stream().filter(other -> other.isWithin(form)).toList();
        Optional<RuleForm> twin =
                equal.stream().filter(other -> other.decidesAll(form)).findFirst();
        if (twin.isPresent()) {
            warn(form, LintCode.DUPLICATE, LintText.duplicate(twin.get().rule()));
            return true;
        }
        Optional<RuleForm> rival = equal.stream()
                .filter(other -> other.rule().priority() == form.rule().priority())
                .filter(other -> other.contradicts(form))
                .findFirst();
        if (rival.isPresent()) {
            warn(form, LintCode.CONFLICTING, LintText.conflicting(rival.get().rule(), form.rule()));
            return true;
        }
        return isShadowed(form, stronger) || isRepeated(form, stronger);
    }

    private boolean isShadowed(RuleForm form, List<RuleForm> stronger) {
        Map<ActionKind, CheckedRule> winners = new LinkedHashMap<>();
        for (ActionKind question : form.outcome().keySet()) {
            stronger.stream()
                    .filter(other -> other.always() && other.outcome().containsKey(question))
                    .findFirst()
                    .ifPresent(other -> winners.put(question, other.rule()));
        }
        if (winners.isEmpty()) {
            return false;
        }
        boolean whole = winners.size() == form.outcome().size();
        warn(form, LintCode.SHADOWED, LintText.shadowed(fact(), winners, whole));
        return true;
    }

    /** A stronger rule with the same pool: when that is exhausted, it is exhausted for this rule as well. */
    private boolean isRepeated(RuleForm form, List<RuleForm> stronger) {
        Optional<RuleForm> first =
                stronger.stream().filter(other -> other.decidesAll(form)).findFirst();
        first.ifPresent(other -> warn(form, LintCode.SUBSUMED, LintText.subsumed(fact(), other.rule(), "stronger")));
        return first.isPresent();
    }

    /**
     * A weaker rule that would decide the same if this one were not there, as long as none between the two would step in. One with the
     * same conditions is left out: it is told of itself, and nobody should remove both.
     */
    private void findSubsuming(RuleForm form, BitSet candidates) {
        if (form.terms().isEmpty()) {
            return;
        }
        int last = candidates.length();
        for (int place = form.place() + 1; place < last; place++) {
            RuleForm weaker = forms.get(place);
            if (candidates.get(place) && weaker.decidesAll(form) && form.isWithin(weaker) && !weaker.isWithin(form)) {
                warn(form, LintCode.SUBSUMED, LintText.subsumed(fact(), weaker.rule(), "weaker"));
                return;
            }
            if (weaker.contradicts(form) && weaker.mayMeet(form)) {
                return;
            }
        }
    }

    private void warn(RuleForm form, LintCode code, String message) {
        findings.warning(stage, form.rule(), code, message);
    }

    private String fact() {
        return LintText.fact(stage);
    }
}
