package dev.trunkline.app.page;

import dev.trunkline.app.web.ProblemException;
import dev.trunkline.core.store.StoreUnavailableException;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Errors of pages, as a page: what happened and what to do. */
@ControllerAdvice(annotations = Controller.class)
class PageErrors {
    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    @ExceptionHandler(ProblemException.class)
    String problem(ProblemException e, HttpServletResponse response, Model model) {
        return show(e.getStatusCode(), String.valueOf(e.getBody().getDetail()), response, model);
    }

    @ExceptionHandler(IllegalArgumentException.class)
    String illegalValue(IllegalArgumentException e, HttpServletResponse response, Model model) {
        return show(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), response, model);
    }

    @ExceptionHandler(StoreUnavailableException.class)
    String storeUnavailable(StoreUnavailableException e, HttpServletResponse response, Model model) {
        LOG.warn("The store is unavailable: {}", e.getMessage());
        return show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "The store does not answer. Pages go on showing numbers; try again in a moment.",
                response,
                model);
    }

    private static String show(HttpStatusCode status, String detail, HttpServletResponse response, Model model) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        response.setStatus(known.value());
        model.addAttribute("status", known.value());
        model.addAttribute("title", known.getReasonPhrase());
        model.addAttribute("detail", detail);
        return "error";
    }
}
