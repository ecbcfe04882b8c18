package dev.trunkline.benchmarks.rules;

/** A field or a function of a fact that the rules of the mix look at. */
enum MixField {
    SOURCE("source", "String"),
    MEDIUM("medium", "String"),
    CAMPAIGN("campaign", "String"),
    KEYWORD("keyword", "String"),
    CHANNEL("channel", "String"),
    UTM_CAMPAIGN("utmCampaign", "String"),
    UTM_TERM("utmTerm", "String"),
    UTM_CONTENT("utmContent", "String"),
    PROMO("param(\"promo\")", "String"),
    REFERRER_HOST("referrerHost", "String"),
    LANDING_PATH("landingPath", "String"),
    COUNTRY("country", "String"),
    LANGUAGE("language", "String"),
    DEVICE("device", "String"),
    HOUR("hour", "long"),
    RETURNING("returning", "boolean"),
    ELIGIBLE("eligible", "boolean"),
    KIND("kind", "String"),
    STATUS("status", "String"),
    ANSWERED("answered", "boolean"),
    FIRST_TIME("firstTime", "boolean"),
    DURATION_SECONDS("durationSeconds", "long");

    private final String drl;
    private final String javaType;

    MixField(String drl, String javaType) {
        this.drl = drl;
        this.javaType = javaType;
    }

    /** As a rule's author writes it. */
    String drl() {
        return drl;
    }

    String javaType() {
        return javaType;
    }

    /** The name of the variable that holds it in the generated Java. */
    String variable() {
        return this == PROMO ? "promo" : drl;
    }

    /** The call that reads it from a fact. */
    String call() {
        return this == PROMO ? drl : drl + "()";
    }
}
