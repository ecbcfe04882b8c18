package dev.trunkline.app.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.WebUtils;

/**
 * Tells every page who is signed in and which theme they chose. Not an advice with model attributes: those are made for calls of the API
 * too, because a controller of theirs is a controller.
 */
final class FrameModel implements HandlerInterceptor {
    private static final String THEME = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || isRedirect(page)) {
            return;
        }
        String user = request.getRemoteUser();
        page.addObject("user", user == null ? "" : user);
        Cookie theme = WebUtils.getCookie(request, THEME);
        page.addObject(THEME, theme != null && THEMES.contains(theme.getValue()) ? theme.getValue() : null);
    }

    private static boolean isRedirect(ModelAndView page) {
        String view = page.getViewName();
        return view != null && view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }
}
