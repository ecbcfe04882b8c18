package dev.trunkline.core.conversion;

/** What a platform recognises a visit by: a parameter of the landing page, or what Google Analytics calls the browser. */
public enum ClickIdKind {
    /** Nothing of the kind. */
    NONE(""),
    GCLID("gclid"),
    GBRAID("gbraid"),
    WBRAID("wbraid"),
    MSCLKID("msclkid"),
    FBCLID("fbclid"),
    /** The client id of Google Analytics, which is no parameter. */
    GA_CLIENT("");

    private final String parameter;

    ClickIdKind(String parameter) {
        this.parameter = parameter;
    }

    /** The parameter of the landing page that carries it; empty when none does. */
    public String parameter() {
        return parameter;
    }
}
