package dev.trunkline.templates.snippet;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** How long the processor worked for a page, layout and all, by Chromium's own count; waiting for a busy machine is not in it. */
record TaskClock(CDPSession session) {
    static TaskClock of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject options = new JsonObject();
        options.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", options);
        return new TaskClock(session);
    }

    double seconds() {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("TaskDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new IllegalStateException("Chromium does not tell the duration of tasks");
    }
}
