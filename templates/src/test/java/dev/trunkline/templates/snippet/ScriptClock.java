package dev.trunkline.templates.snippet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** How long a page's scripts ran, by Chromium's own count of its processor time; waiting for a busy machine is not in it. */
record ScriptClock(CDPSession session) {
    static ScriptClock of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject options = new JsonObject();
        options.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", options);
        return new ScriptClock(session);
    }

    double seconds() {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not tell how long scripts ran");
    }
}
