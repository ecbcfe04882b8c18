package dev.trunkline.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sends whoever has not signed in to the sign-in before their file is read: the check of CSRF tokens would write it to the disk. */
final class FilesOfStrangers extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean isFile = type != null && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (isFile && SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect("/login");
            return;
        }
        chain.doFilter(request, response);
    }
}
