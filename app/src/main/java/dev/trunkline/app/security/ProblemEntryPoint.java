package dev.trunkline.app.security;

import dev.trunkline.app.web.ProblemAnswer;
import dev.trunkline.app.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers a machine that has no key, or one that may not, as a problem. */
@Component
final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswer answer;

    ProblemEntryPoint(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answer.write(
                ProblemException.of(
                                HttpStatus.UNAUTHORIZED,
                                "no-api-key",
                                "Send 'Authorization: Bearer <API key>' with a key that is known.")
                        .getBody(),
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        answer.write(
                ProblemException.of(
                                HttpStatus.FORBIDDEN,
                                "key-may-not-write",
                                "This API key may only read. Use one that may write.")
                        .getBody(),
                response);
    }
}
