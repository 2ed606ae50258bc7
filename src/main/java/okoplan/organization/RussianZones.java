package okoplan.organization;

import java.time.ZoneId;
import java.util.List;

/**
 * The time zones of Russia, west to east (Federal law of 3 June 2011
 * № 107-FZ, article 5).
 */
public final class RussianZones {

    private static final List<String> ZONES = List.of(
            "Europe/Kaliningrad",
            "Europe/Moscow",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Krasnoyarsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Magadan",
            "Asia/Kamchatka");

    private RussianZones() {}

    public static List<ZoneId> all() {
        return ZONES.stream().map(ZoneId::of).toList();
    }

    public static boolean contains(String id) {
        return ZONES.contains(id);
    }
}
