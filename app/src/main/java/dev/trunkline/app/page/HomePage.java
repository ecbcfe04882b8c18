package dev.trunkline.app.page;

import dev.trunkline.app.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in. */
@Controller
class HomePage {
    private final PageFrame frame;

    HomePage(PageFrame frame) {
        this.frame = frame;
    }

    @GetMapping("/")
    String home() {
        return frame.first()
                .map(site -> "redirect:/sites/" + site.id() + "/responses")
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.NOT_FOUND,
                        "no-site",
                        "There is no site yet. Add one: POST /v1/sites, see docs/operations.md."));
    }

    @GetMapping("/login")
    String login() {
        return "login";
    }

    @GetMapping("/demo")
    String demo() {
        return "demo";
    }
}
