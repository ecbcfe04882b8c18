package dev.trunkline.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses long URLs with words. The server itself takes longer ones, because its own refusal says nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
final class UrlLimit extends OncePerRequestFilter {
    private static final int LONGEST = 8000;

    private final ProblemAnswer answer;

    UrlLimit(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : query.length());
        if (length <= LONGEST) {
            chain.doFilter(request, response);
            return;
        }
        answer.write(
                ProblemException.problem(
                        HttpStatus.URI_TOO_LONG,
                        "url-too-long",
                        "Send a URL of at most " + LONGEST + " characters; nothing was stored."),
                response);
    }
}
