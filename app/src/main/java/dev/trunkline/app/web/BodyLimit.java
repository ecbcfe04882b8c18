package dev.trunkline.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses long bodies before anything reads them: 64 KiB from pages and webhooks, 1 MiB from machines, whose rule files and bodies of
 * many items are the longest things that are sent, 2 MiB of files from people, and as much as a setting says of files of calls or
 * outcomes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BodyLimit extends OncePerRequestFilter {
    private static final long FROM_PAGES = 64 * 1024;
    private static final long FROM_MACHINES = 1024 * 1024;
    private static final long FROM_PEOPLE = 2 * 1024 * 1024;

    private static final Set<String> OF_FILES = Set.of("/v1/imports/calls", "/v1/imports/outcomes");

    /** Where machines send many items in one body. */
    private static final Set<String> OF_MANY = Set.of("/v1/responses", "/v1/outcomes");

    /** What a form sends around a file. */
    private static final long OF_FORM = 64 * 1024;

    private final ProblemAnswer answer;
    private final long longestImport;

    BodyLimit(ProblemAnswer answer, @Value("${trunkline.imports.longest-file}") DataSize longestImport) {
        this.answer = answer;
        this.longestImport = longestImport.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/v1/") && !path.startsWith("/webhooks/") && !isFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            answer.write(new BodyTooLargeException(limit).problem(), response);
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, limit), response);
    }

    private static boolean isFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    private long limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (OF_FILES.contains(path)) {
            return longestImport;
        }
        if (path.startsWith("/v1/sites/") || OF_MANY.contains(path)) {
            return FROM_MACHINES;
        }
        if (path.startsWith("/v1/") || path.startsWith("/webhooks/")) {
            return FROM_PAGES;
        }
        return path.endsWith("/imports") ? longestImport + OF_FORM : FROM_PEOPLE;
    }

    /** A request whose length is not known before it is read. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    count(next >= 0 ? 1 : 0);
                    return next;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int count = body.read(into, offset, length);
                    count(Math.max(count, 0));
                    return count;
                }

                private void count(int more) throws BodyTooLargeException {
                    read += more;
                    if (read > limit) {
                        throw new BodyTooLargeException(limit);
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
