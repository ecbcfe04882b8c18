package dev.trunkline.app.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.trunkline.core.response.CallerNumber;
import dev.trunkline.core.response.CallerZones;
import dev.trunkline.core.visit.ZoneNames;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells zones of numbers that have an area by the prefixes that libphonenumber's geocoder knows. Thread-safe. */
@Component
final class TelephoneZones implements CallerZones {
    @Override
    public Set<ZoneId> of(CallerNumber caller) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = library.parse(caller.value(), null);
            return library.isNumberGeographical(number) ? zones(number) : Set.of();
        } catch (NumberParseException e) {
            return Set.of();
        }
    }

    private static Set<ZoneId> zones(PhoneNumber number) {
        return PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForGeographicalNumber(number).stream()
                .map(ZoneNames::zone)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
