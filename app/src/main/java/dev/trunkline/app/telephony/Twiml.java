package dev.trunkline.app.telephony;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Answers in Twilio's markup. Whatever is put into them is escaped.
 *
 * @see <a href="https://www.twilio.com/docs/voice/twiml">TwiML</a>
 */
final class Twiml {
    private Twiml() {}

    /** Nobody can be reached at this number. */
    static String reject() {
        return "<Reject/>";
    }

    /** An element with attributes (names and values in turn) around markup; an attribute without a value is left out. */
    static String element(String name, String content, String... attributes) {
        StringBuilder element = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                element.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(text(attributes[i + 1]))
                        .append('"');
            }
        }
        return content.isEmpty()
                ? element.append("/>").toString()
                : element.append('>')
                        .append(content)
                        .append("</")
                        .append(name)
                        .append('>')
                        .toString();
    }

    /** The text as markup; characters that XML 1.0 has no way to write are left out. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Twiml::isWritable).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    static ResponseEntity<String> answer(String verbs) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(document(verbs));
    }

    static String document(String verbs) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>";
    }

    /** The characters of https://www.w3.org/TR/xml/#charsets. */
    private static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }
}
