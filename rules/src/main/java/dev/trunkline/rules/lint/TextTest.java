package dev.trunkline.rules.lint;

import com.google.re2j.Pattern;
import dev.trunkline.rules.language.Condition.Place;

/** A test of a text that more texts pass than can be listed. */
sealed interface TextTest {
    /** Whether the text passes. */
    boolean holds(String text);

    /** Whether whatever passes this one surely passes the other. */
    boolean implies(TextTest other);

    /** The test that passes when this one does not. */
    TextTest opposite();

    /** Whether no text passes both. */
    default boolean excludes(TextTest other) {
        return implies(other.opposite());
    }

    /** A part that stands in the text, or must not. */
    record Part(Place place, String text, boolean negated) implements TextTest {
        @Override
        public boolean holds(String whole) {
            return place.holds(whole, text) != negated;
        }

        @Override
        public boolean implies(TextTest other) {
            return other instanceof Part part && impliesPart(part);
        }

        private boolean impliesPart(Part other) {
            if (negated) {
                return other.negated && (place == other.place || place == Place.ANYWHERE) && isIn(other);
            }
            return other.negated
                    ? place == other.place && place != Place.ANYWHERE && !isIn(other) && !other.isIn(this)
                    : (place == other.place || other.place == Place.ANYWHERE) && other.isIn(this);
        }

        /** Whether a text that has the other's part where the other wants it has this one's too. */
        private boolean isIn(Part other) {
            return place.holds(other.text, text);
        }

        @Override
        public Part opposite() {
            return new Part(place, text, !negated);
        }
    }

    /** A regular expression that the whole text matches, or must not. */
    record Regex(Pattern pattern, boolean negated) implements TextTest {
        @Override
        public boolean holds(String text) {
            return pattern.matches(text) != negated;
        }

        @Override
        public boolean implies(TextTest other) {
            return equals(other);
        }

        @Override
        public Regex opposite() {
            return new Regex(pattern, !negated);
        }
    }
}
