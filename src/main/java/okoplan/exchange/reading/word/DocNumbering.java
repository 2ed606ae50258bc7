package okoplan.exchange.reading.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import okoplan.exchange.reading.assembly.ListCounter;
import okoplan.exchange.reading.assembly.ListLevel;
import okoplan.exchange.reading.assembly.ListNumber;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of the paragraphs of a .doc ([MS-DOC], 2.9.147 and what it refers to). */
final class DocNumbering {

    static final DocNumbering NONE = new DocNumbering(null);

    private static final int BULLET = 23;
    private static final int PLACEHOLDERS = 9;

    private final @Nullable ListTables tables;
    private final Map<Integer, ListCounter> counters = new HashMap<>();
    private final Map<Integer, List<ListLevel>> levels = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    DocNumbering(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** The marker of the next paragraph; empty where it is not numbered. Counts it. */
    String marker(Paragraph paragraph) {
        int override = paragraph.getIlfo();
        if (tables == null || override <= 0 || override >= 0xf801) {
            return "";
        }
        try {
            int list = tables.getLfo(override).getLsid();
            List<ListLevel> own = levels.computeIfAbsent(list, key -> levels(tables.getListData(key)));
            ListCounter counter = counters.computeIfAbsent(list, key -> new ListCounter());
            if (used.add(override)) {
                restart(counter, tables.getLfoData(override));
            }
            return counter.next(paragraph.getIlvl(), own);
        } catch (NoSuchElementException e) {
            return "";
        }
    }

    private static void restart(ListCounter counter, @Nullable LFOData data) {
        ListFormatOverrideLevel[] overridden = data == null ? null : data.getRgLfoLvl();
        if (overridden != null) {
            for (ListFormatOverrideLevel level : overridden) {
                if (level != null && level.isStartAt()) {
                    counter.restartAt(level.getLevelNum(), level.getIStartAt());
                }
            }
        }
    }

    private static List<ListLevel> levels(@Nullable ListData list) {
        List<ListLevel> levels = new ArrayList<>();
        if (list != null) {
            for (org.apache.poi.hwpf.model.ListLevel level : list.getLevels()) {
                levels.add(level == null ? ListLevel.PLAIN : level(level));
            }
        }
        return levels;
    }

    private static ListLevel level(org.apache.poi.hwpf.model.ListLevel level) {
        ListNumber number = number(level.getNumberFormat() & 0xff);
        String text = level.getNumberText() == null ? "" : level.getNumberText();
        StringBuilder template = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < PLACEHOLDERS && number != ListNumber.BULLET) {
                template.append('%').append(c + 1);
            } else {
                template.append(c);
            }
        }
        return new ListLevel(level.getStartAt(), number, template.toString(), null, level.isLegalNumbering());
    }

    /** Kinds of numerals by their number in [MS-OSHARED], MSONFC. */
    private static ListNumber number(int kind) {
        return switch (kind) {
            case 1 -> ListNumber.UPPER_ROMAN;
            case 2 -> ListNumber.LOWER_ROMAN;
            case 3 -> ListNumber.UPPER_LATIN;
            case 4 -> ListNumber.LOWER_LATIN;
            case 22 -> ListNumber.DECIMAL_ZERO;
            case BULLET -> ListNumber.BULLET;
            case 58 -> ListNumber.LOWER_RUSSIAN;
            case 59 -> ListNumber.UPPER_RUSSIAN;
            case 255 -> ListNumber.NONE;
            default -> ListNumber.DECIMAL;
        };
    }
}
