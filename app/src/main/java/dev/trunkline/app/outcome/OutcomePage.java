package dev.trunkline.app.outcome;

import dev.trunkline.app.page.Done;
import dev.trunkline.app.page.PageFrame;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.outcome.OutcomeDesk;
import dev.trunkline.core.outcome.OutcomeReceipt.Contradicted;
import dev.trunkline.core.outcome.OutcomeReceipt.Refused;
import dev.trunkline.core.outcome.OutcomeReceipt.Repeated;
import dev.trunkline.core.outcome.OutcomeReceipt.Stored;
import dev.trunkline.core.outcome.OutcomeSubject.Named;
import dev.trunkline.core.outcome.ToldOutcome;
import dev.trunkline.core.response.ResponseId;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Site;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person writes down what became of a response. The form stands on the response's page; what makes no sense comes back alone. */
@Controller
class OutcomePage {
    private final PageFrame frame;
    private final Responses responses;
    private final OutcomeArrival arrival;
    private final OutcomeDesk desk;
    private final Clock clock;

    OutcomePage(PageFrame frame, Responses responses, OutcomeArrival arrival, OutcomeDesk desk, Clock clock) {
        this.frame = frame;
        this.responses = responses;
        this.arrival = arrival;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/sites/{site}/responses/{id}/outcomes")
    String tell(
            @PathVariable("site") String siteKey,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String at,
            Principal person,
            Model model,
            RedirectAttributes next,
            HttpServletResponse answer) {
        Site site = frame.open(siteKey, "responses", model);
        OutcomeForm sent = new OutcomeForm(form, kind, value, currency, at, "");
        String page = "/sites/" + site.id() + "/responses/" + known(site, id);
        String problem = tell(site, id, sent, person.getName());
        if (problem.isEmpty()) {
            Done.say(next, "outcomeTold");
            return "redirect:" + page;
        }
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("outcomeForm", sent.with(problem));
        model.addAttribute("page", page);
        return "outcome";
    }

    private ResponseId known(Site site, String id) {
        return responses
                .find(new ResponseId(id))
                .map(found -> found.response())
                .filter(found -> found.site().equals(site.id()))
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND, "unknown-response", "There is no response '" + id + "' of this site."))
                .id();
    }

    /** Answers what to change; empty when it is told. */
    private String tell(Site site, String response, OutcomeForm sent, String person) {
        ToldOutcome told;
        try {
            told = arrival.told(
                    site.id(),
                    new Named(new ResponseId(response)),
                    sent.facts(new SiteTimes(site, clock.instant())),
                    person);
        } catch (ProblemException e) {
            return "The time must not be in the future.";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        return switch (desk.tell(told)) {
            case Stored stored -> "";
            case Repeated repeated -> "";
            case Contradicted contradicted -> contradicted.sentence();
            case Refused refused -> refused.sentence();
        };
    }
}
