package dev.trunkline.app.tour;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/** The number that a page was told to show, and for whom. */
record Shown(String visitor, String visit, String token, String number, String kind, String lease) {
    /** What is shown before anybody came. */
    static final Shown NOBODY = new Shown("", "", "", "", "", "");

    private static final String SITE_NUMBER = "+14165550100";

    static Shown of(Answer answer) {
        assertThat(answer.expect(200).header("Cache-Control")).isEqualTo("private, no-store");
        return of(answer.json());
    }

    static Shown of(JsonNode decision) {
        assertThat(text(decision, "/numbers/0/target")).isEqualTo(SITE_NUMBER);
        return new Shown(
                text(decision, "/visitor"),
                text(decision, "/visit"),
                text(decision, "/token"),
                text(decision, "/numbers/0/number"),
                text(decision, "/numbers/0/kind"),
                text(decision, "/numbers/0/lease"));
    }

    /** Fails unless this is the number of that kind, leased or not as its kind says. */
    void is(String kindWanted, String numberWanted) {
        assertThat(kind + " " + number).isEqualTo(kindWanted + " " + numberWanted);
        assertThat(lease.isEmpty()).as("no lease").isEqualTo(!kind.equals("SESSION"));
    }

    private static String text(JsonNode node, String pointer) {
        JsonNode value = node.at(pointer);
        return value.isString() ? value.asString() : "";
    }
}
