package dev.trunkline.batch.comparison;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.ruleset.Explanation;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.ruleset.NumberProposal;
import dev.trunkline.core.ruleset.RuleBase;
import dev.trunkline.core.ruleset.StageExplanation;
import dev.trunkline.core.ruleset.VisitJudgement;
import dev.trunkline.core.visit.Visit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that go by the landing page alone; a page that they don't know breaks them. */
record PageRules(int version, Map<String, Page> pages) implements RuleBase {
    /** @param worth of a lead; 0 for no lead */
    record Page(String channel, String campaign, List<NumberProposal> proposals, int worth) {}

    private Page page(Visit visit) {
        Page page = pages.get(visit.landingUrl());
        if (page == null) {
            throw new IllegalStateException("no such page");
        }
        return page;
    }

    @Override
    public VisitJudgement judge(Visit visit) {
        Page page = page(visit);
        return new VisitJudgement("google", "cpc", page.channel(), page.campaign(), "", page.channel() + " rule", "");
    }

    @Override
    public Set<String> channels() {
        return Set.of();
    }

    @Override
    public List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context) {
        return page(visit).proposals();
    }

    @Override
    public Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit) {
        int worth = visit == null ? 0 : page(visit).worth();
        return new Qualification(worth > 0, BigDecimal.valueOf(worth), worth > 0 ? "worth it" : "");
    }

    @Override
    public Explanation explain(Visit visit, NumberContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit) {
        throw new UnsupportedOperationException();
    }
}
