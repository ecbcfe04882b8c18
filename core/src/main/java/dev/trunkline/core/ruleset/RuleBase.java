package dev.trunkline.core.ruleset;

import dev.trunkline.core.attribution.Attribution;
import dev.trunkline.core.attribution.Qualification;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.visit.Visit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rules of one version: the one evaluator that the live request, the arriving response, the dry run and the batch
 * share. Thread-safe, and the same facts always give the same answer.
 */
public interface RuleBase {
    /** The number of the version. */
    int version();

    /** The channels that its channel rules can name. */
    Set<String> channels();

    /** Channel, campaign and keyword of a visit. */
    VisitJudgement judge(Visit visit);

    /** What the number rules propose for a visit, the strongest first; empty when no rule matches. */
    List<NumberProposal> propose(Visit visit, VisitJudgement judgement, NumberContext context);

    /** Whether a response is a lead. {@code visit} is null when only its channel or nothing is known. */
    Qualification qualify(Response response, Attribution outcome, @Nullable Visit visit);

    /** Every rule of the channel, campaign and number stages against the visit, with the values it saw. */
    Explanation explain(Visit visit, NumberContext context);

    /** Every rule of the qualification stage against the response, with the values it saw. */
    StageExplanation explain(Response response, Attribution outcome, @Nullable Visit visit);
}
