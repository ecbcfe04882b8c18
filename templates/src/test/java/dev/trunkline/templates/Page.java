package dev.trunkline.templates;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request: a template, the model that its controller gives, and query parameters without a value. */
record Page(String name, String template, Map<String, @Nullable Object> model, Set<String> parameters) {
    static Page of(String name, String template) {
        return new Page(name, template, Map.of(), Set.of());
    }

    Page with(String attribute, @Nullable Object value) {
        Map<String, @Nullable Object> more = new HashMap<>(model);
        more.put(attribute, value);
        return new Page(name, template, more, parameters);
    }

    Page named(String other) {
        return new Page(other, template, model, parameters);
    }

    Page asked(String parameter) {
        return new Page(name, template, model, Set.of(parameter));
    }

    @Override
    public String toString() {
        return name;
    }
}
