package dev.trunkline.app.webhook;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Finds the addresses of receivers, and refuses a host that has one which is not of the public Internet, so that nobody can have us ask
 * our own network (server-side request forgery). The connection is made to the addresses that were checked, so a name that changes in
 * between gains nothing. The ranges are those of the IANA special-purpose registries (RFC 6890).
 */
final class PublicAddresses implements DnsResolver {
    private static final List<IpAddressMatcher> SPECIAL_V4 = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** All but 2000::/3, and what is special in there. */
    private static final List<IpAddressMatcher> SPECIAL_V6 =
            ranges("::/3", "4000::/2", "8000::/1", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final boolean allowPrivate;

    PublicAddresses(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            if (!allowPrivate && !isPublic(address)) {
                throw new PrivateAddressException(host);
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the address is of the public Internet. */
    static boolean isPublic(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        List<IpAddressMatcher> special = address instanceof Inet6Address ? SPECIAL_V6 : SPECIAL_V4;
        return special.stream().noneMatch(range -> range.matches(plain));
    }

    private static List<IpAddressMatcher> ranges(String... ranges) {
        return Stream.of(ranges).map(IpAddressMatcher::new).toList();
    }

    /** A host that is not asked. */
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        PrivateAddressException(String host) {
            super(host + " has an address that is not of the public Internet");
        }
    }
}
