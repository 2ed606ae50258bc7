package okoplan.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address of a computer as people read it: IPv6 in the short form of RFC 5952. */
final class ComputerAddress {

    /** Anything else might be asked of a name server. */
    private static final Pattern NUMERIC = Pattern.compile("[\\da-fA-F]*:[\\da-fA-F:.]*|\\d{1,3}(\\.\\d{1,3}){3}");

    private static final int GROUPS = 8;

    private ComputerAddress() {}

    /** Whether it is the computer that the application runs on. */
    static boolean isThisComputer(String address) {
        InetAddress parsed = parse(address);
        return parsed != null && parsed.isLoopbackAddress();
    }

    static String shown(String address) {
        InetAddress parsed = parse(address);
        if (parsed == null) {
            return address;
        }
        return parsed instanceof Inet6Address ? compressed(groups(parsed.getAddress())) : parsed.getHostAddress();
    }

    private static @Nullable InetAddress parse(String address) {
        int zone = address.indexOf('%');
        String plain = zone < 0 ? address : address.substring(0, zone);
        if (!NUMERIC.matcher(plain).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(plain);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static int[] groups(byte[] bytes) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (bytes[2 * i] & 0xff) << Byte.SIZE | bytes[2 * i + 1] & 0xff;
        }
        return groups;
    }

    /** The longest run of at least two zeros, the first of equals, is left out. */
    private static String compressed(int[] groups) {
        int start = 0;
        int length = 0;
        for (int from = 0; from < GROUPS; from++) {
            int to = from;
            while (to < GROUPS && groups[to] == 0) {
                to++;
            }
            if (to - from > length) {
                start = from;
                length = to - from;
            }
        }
        return length < 2
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
    }

    private static String joined(int[] groups, int from, int to) {
        StringJoiner joined = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            joined.add(Integer.toHexString(groups[i]));
        }
        return joined.toString();
    }
}
