package dev.trunkline.app.conversion;

import dev.trunkline.app.store.StoreProperties;
import dev.trunkline.core.conversion.Carrier;
import dev.trunkline.core.conversion.ConversionDesk;
import dev.trunkline.core.conversion.ConversionLedger;
import dev.trunkline.core.conversion.Destinations;
import dev.trunkline.core.conversion.Platform;
import dev.trunkline.core.conversion.Sendings;
import dev.trunkline.core.conversion.Transport;
import dev.trunkline.core.response.Responses;
import dev.trunkline.core.site.Sites;
import dev.trunkline.core.store.IdSource;
import dev.trunkline.core.visit.Visits;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the conversion desk together with the store, the platforms and the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversionProperties.class)
class ConversionConfiguration {
    /** Only one process reaches an embedded store, so what it left before it was killed is its own. */
    @Bean
    ConversionDesk conversionDesk(
            Destinations destinations,
            ConversionLedger ledger,
            Sendings sendings,
            Responses responses,
            Visits visits,
            Sites sites,
            PlatformFiles files,
            ConversionProperties properties,
            StoreProperties store,
            JsonMapper json,
            Clock clock,
            IdSource ids) {
        PlatformLine line = new PlatformLine(properties.timeToAnswer(), Thread::sleep);
        AccessTokens tokens = new AccessTokens(line, properties.tokenAddress(), json, clock);
        Map<Transport, Carrier> carriers = Map.of(
                Transport.DOWNLOAD,
                new DownloadCarrier(),
                Transport.FOLDER,
                new FolderCarrier(files, properties.folder()),
                Transport.HTTP,
                new HttpCarrier(destinations, platforms(json), line, tokens, properties.addresses()));
        String node = store.isEmbedded() ? "embedded" : ids.next();
        return new ConversionDesk(destinations, ledger, sendings, responses, visits, sites, carriers, clock, ids, node);
    }

    static Map<Platform, PlatformCalls> platforms(JsonMapper json) {
        return Map.of(
                Platform.GA4, new Ga4Calls(json),
                Platform.META, new MetaCalls(json),
                Platform.DATA_MANAGER, new DataManagerCalls(json));
    }
}
