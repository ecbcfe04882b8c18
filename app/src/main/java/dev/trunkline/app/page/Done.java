package dev.trunkline.app.page;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was done, for the next page to say once; the words are the message {@code done.CODE}.
 *
 * @param first what the message names, such as a version, or a count as a number; empty when it names nothing
 * @param second the same, never a count
 */
public record Done(String code, Object first, String second) {
    /** Lets the page that the browser is sent to say so. */
    public static void say(RedirectAttributes next, String code) {
        say(next, code, "", "");
    }

    /** Lets the page that the browser is sent to say so, of one thing. */
    public static void say(RedirectAttributes next, String code, Object first) {
        say(next, code, first, "");
    }

    /** Lets the page that the browser is sent to say so, with a count of which the words depend. */
    public static void sayCount(RedirectAttributes next, String code, int count) {
        next.addFlashAttribute("done", new Done(code, count, ""));
    }

    /** Lets the page that the browser is sent to say so, of two things. */
    public static void say(RedirectAttributes next, String code, Object first, Object second) {
        next.addFlashAttribute("done", new Done(code, first.toString(), second.toString()));
    }
}
