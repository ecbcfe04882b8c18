package dev.trunkline.templates;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Asks for a page through the same view resolver, message source and form processor as the application. */
final class Browser {
    static final String CSRF_FIELD = "_csrf";

    private final MockServletContext servletContext = new MockServletContext();
    private final GenericWebApplicationContext application = new GenericWebApplicationContext(servletContext);
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();

    Browser() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        application.registerBean("messageSource", ResourceBundleMessageSource.class, () -> messages);
        application.registerBean("requestDataValueProcessor", RequestDataValueProcessor.class, CsrfField::new);
        application.refresh();

        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(application);
        templates.setPrefix("classpath:/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(templates);
        views.setApplicationContext(application);
        views.setTemplateEngine(engine);
        views.setCharacterEncoding(StandardCharsets.UTF_8.name());
    }

    /** Renders the page as its bytes would reach a browser. */
    String open(Page page) {
        MockHttpServletRequest request = new MockHttpServletRequest(servletContext, "GET", "/");
        request.addPreferredLocale(Locale.ENGLISH);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        page.parameters().forEach(name -> request.addParameter(name, ""));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            View view = views.resolveViewName(page.template(), Locale.ENGLISH);
            if (view == null) {
                throw new IllegalStateException("No view for the template '" + page.template() + "'");
            }
            view.render(page.model(), request, response);
            return response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException("Page '" + page + "' does not render", e);
        }
    }

    /** Adds the hidden field that Spring Security adds to every form that changes something. */
    private static final class CsrfField implements RequestDataValueProcessor {
        private static final String WANTED = CsrfField.class.getName();

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            request.setAttribute(WANTED, !"get".equalsIgnoreCase(method));
            return action;
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return value;
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            return Boolean.TRUE.equals(request.getAttribute(WANTED)) ? Map.of(CSRF_FIELD, "token") : null;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return url;
        }
    }
}
