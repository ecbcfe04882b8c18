package dev.trunkline.app.install;

import java.util.Locale;

/** How somebody can put the snippet on their pages, in the order in which the page shows it. */
enum InstallWay {
    HTML,
    TAG_MANAGER,
    WORDPRESS,
    SINGLE_PAGE,
    POLICY,
    OWN_HOST,
    CONSENT,
    SERVER;

    /** As URLs and messages name it, such as {@code tag-manager}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The way of that key; HTML when there is none. */
    static InstallWay of(String key) {
        for (InstallWay way : values()) {
            if (way.key().equals(key)) {
                return way;
            }
        }
        return HTML;
    }
}
