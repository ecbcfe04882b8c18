package dev.trunkline.app.page;

import java.security.Principal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Who is signed in and which theme they chose: known to every page. */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {
    private static final Set<String> THEMES = Set.of("light", "dark");

    @ModelAttribute("user")
    String user(@Nullable Principal person) {
        return person == null ? "" : person.getName();
    }

    @ModelAttribute("theme")
    @Nullable
    String theme(@CookieValue(name = "theme", defaultValue = "") String theme) {
        return THEMES.contains(theme) ? theme : null;
    }
}
