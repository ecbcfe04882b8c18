package dev.trunkline.batch.comparison;

import dev.trunkline.batch.job.NodeStop;
import dev.trunkline.batch.job.StorePatience;
import dev.trunkline.batch.job.TimeRange;
import dev.trunkline.core.attribution.Attributor;
import dev.trunkline.core.attribution.Decision;
import dev.trunkline.core.comparison.Comparison;
import dev.trunkline.core.comparison.VisitJudge;
import dev.trunkline.core.comparison.VisitJudge.Outlook;
import dev.trunkline.core.response.JudgedResponse;
import dev.trunkline.core.response.Response;
import dev.trunkline.core.response.ResponseKey;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.ruleset.NumberContext;
import dev.trunkline.core.store.StoreUnavailableException;
import dev.trunkline.core.visit.Visit;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the visits and the responses of one range under both sides. For one thread. */
final class RangeComparison {
    private final Comparison comparison;
    private final WatchedSides sides;
    private final VisitJudge visitJudge;
    private final Attributor attributor;
    private final PartTally tally;
    private final StorePatience patience;
    private final NodeStop stop;
    private final Runnable pageDone;

    /** @param pageDone told after each page, when the tally has it */
    RangeComparison(
            Comparison comparison,
            WatchedSides sides,
            VisitJudge visitJudge,
            Attributor attributor,
            PartTally tally,
            StorePatience patience,
            NodeStop stop,
            Runnable pageDone) {
        this.comparison = comparison;
        this.sides = sides;
        this.visitJudge = visitJudge;
        this.attributor = attributor;
        this.tally = tally;
        this.patience = patience;
        this.stop = stop;
        this.pageDone = pageDone;
    }

    void visits(DecidedVisits visits) {
        stop.endHereIfAsked();
        for (List<DecidedVisit> page = visits.next(); !page.isEmpty(); page = visits.next()) {
            page.forEach(this::judge);
            pageDone.run();
            stop.endHereIfAsked();
        }
    }

    private void judge(DecidedVisit decided) {
        Visit visit = decided.visit();
        Outlook before;
        Outlook after;
        try {
            NumberContext context = visitJudge.context(decided.decision());
            before = visitJudge.judge(visit, context, sides.base());
            after = visitJudge.judge(visit, context, sides.forVisits());
        } catch (RuntimeException e) {
            tally.failedVisit(visit, e.toString());
            return;
        }
        tally.visit(visit, before, after, decided.lease());
    }

    void responses(Responses responses, TimeRange range, int pageSize) {
        ResponseKey last = null;
        for (List<JudgedResponse> page = page(responses, range, null, pageSize);
                !page.isEmpty();
                page = page(responses, range, last, pageSize)) {
            page.forEach(judged -> judge(judged.response()));
            last = ResponseKey.of(page.getLast().response());
            pageDone.run();
            stop.endHereIfAsked();
        }
    }

    private List<JudgedResponse> page(Responses responses, TimeRange range, @Nullable ResponseKey after, int pageSize) {
        return patience.ask(
                () -> responses.scan(comparison.request().site(), range.from(), range.to(), after, pageSize));
    }

    private void judge(Response response) {
        Instant asked = comparison.requestedAt();
        List<Decision> verdicts;
        try {
            verdicts = patience.ask(() -> attributor.judgeUnderEach(response, sides.forResponses(), asked));
        } catch (StoreUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            tally.failedResponse(response.id().value(), e.toString());
            return;
        }
        tally.response(verdicts.getFirst(), verdicts.getLast());
    }
}
