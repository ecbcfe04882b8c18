package dev.trunkline.app.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.trunkline.core.number.TrackingNumber;
import java.util.Optional;

/** Our own numbers as people write them: international, or as in the country of the site. */
public final class WrittenNumber {
    private static final String NOWHERE = "ZZ";
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private final String region;

    /**
     * @param near a number of the site, whose country is assumed where none is written
     */
    public WrittenNumber(TrackingNumber near) {
        this.region = region(near);
    }

    /** The number; empty when the text is none. */
    public Optional<TrackingNumber> read(String text) {
        try {
            PhoneNumber parsed = LIBRARY.parse(text, region);
            String e164 = LIBRARY.format(parsed, PhoneNumberFormat.E164);
            return LIBRARY.isPossibleNumber(parsed) && TrackingNumber.isE164(e164)
                    ? Optional.of(new TrackingNumber(e164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String region(TrackingNumber near) {
        try {
            PhoneNumber number = LIBRARY.parse(near.e164(), null);
            String region = LIBRARY.getRegionCodeForNumber(number);
            // Area codes that are not assigned belong to no region; their country still says how numbers are written.
            return region == null ? LIBRARY.getRegionCodeForCountryCode(number.getCountryCode()) : region;
        } catch (NumberParseException e) {
            return NOWHERE;
        }
    }
}
