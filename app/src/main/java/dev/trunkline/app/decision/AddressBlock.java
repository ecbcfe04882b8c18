package dev.trunkline.app.decision;

import com.google.re2j.Pattern;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * The block of addresses that one household, office or machine of a hosting firm usually has: /24 of IPv4 and /56 of IPv6 (RFC 6177
 * suggests /56 for an end site).
 */
final class AddressBlock {
    private static final Pattern V4 = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final int BYTES_OF_V4 = 4;
    private static final int KEPT_OF_V4 = 3;
    private static final int KEPT_OF_V6 = 7;

    private AddressBlock() {}

    /**
     * The block of an address; empty for this machine, whose callers speak for visitors elsewhere.
     *
     * @param address as numbers, such as {@code 203.0.113.9}
     */
    static String of(String address) {
        if (!address.contains(":") && !V4.matches(address)) {
            // Not an address, so it is not looked up: a proxy passes on what it is given.
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (parsed.isLoopbackAddress()) {
                return "";
            }
            byte[] bytes = parsed.getAddress();
            int kept = bytes.length == BYTES_OF_V4 ? KEPT_OF_V4 : KEPT_OF_V6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
