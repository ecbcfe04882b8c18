package dev.trunkline.app.response;

import dev.trunkline.app.page.ChannelColors;
import dev.trunkline.app.page.SiteTimes;
import dev.trunkline.app.response.ResponseTouchpoints.CreditedTouch;
import dev.trunkline.core.visit.VisitId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit before a response as the page shows it.
 *
 * @param credits one for each model, in the order of {@link dev.trunkline.core.journey.CreditModel}, in percent; a dash for none
 * @param attributed whether the response is attributed to this visit
 */
record TouchRow(
        String at, String channel, int channelColor, String campaign, List<String> credits, boolean attributed) {
    static TouchRow of(CreditedTouch touch, @Nullable VisitId attributed, SiteTimes times) {
        return new TouchRow(
                times.brief(touch.at()),
                touch.channel(),
                ChannelColors.of(touch.channel()),
                touch.campaign(),
                touch.credits().values().stream().map(TouchRow::percent).toList(),
                attributed != null && attributed.value().equals(touch.visit()));
    }

    private static String percent(BigDecimal share) {
        return share.signum() == 0
                ? "–"
                : share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }
}
