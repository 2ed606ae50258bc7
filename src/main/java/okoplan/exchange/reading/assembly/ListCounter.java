package okoplan.exchange.reading.assembly;

import java.util.List;

/** Counts the items of one list through its levels. */
public final class ListCounter {

    public static final int LEVELS = 10;

    private final int[] values = new int[LEVELS];
    private final boolean[] begun = new boolean[LEVELS];

    /**
     * The marker of the next item.
     *
     * @param level from 0
     * @param levels of the list, all of them
     */
    public String next(int level, List<ListLevel> levels) {
        int at = Math.max(0, Math.min(level, Math.min(levels.size(), LEVELS) - 1));
        if (levels.isEmpty()) {
            return "";
        }
        values[at] = begun[at] ? values[at] + 1 : levels.get(at).start();
        begun[at] = true;
        for (int below = at + 1; below < Math.min(levels.size(), LEVELS); below++) {
            Integer after = levels.get(below).restartAfter();
            if (after == null || at <= after) {
                begun[below] = false;
            }
        }
        return marker(levels.get(at), levels);
    }

    /** Makes the next item of this level the first again. */
    public void restart(int level) {
        if (level >= 0 && level < LEVELS) {
            begun[level] = false;
        }
    }

    /** The next item of this level gets this number. */
    public void restartAt(int level, int value) {
        if (level >= 0 && level < LEVELS) {
            begun[level] = true;
            values[level] = value - 1;
        }
    }

    private String marker(ListLevel own, List<ListLevel> levels) {
        if (own.number() == ListNumber.BULLET) {
            return ListNumber.bullet(own.template());
        }
        StringBuilder text = new StringBuilder();
        String template = own.template();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            int digit = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) - '1' : -1;
            if (digit >= 0 && digit < Math.min(LEVELS, levels.size())) {
                ListLevel level = levels.get(digit);
                int value = begun[digit] ? values[digit] : level.start();
                boolean decimal = own.legal() && level.number() != ListNumber.NONE;
                text.append((decimal ? ListNumber.DECIMAL : level.number()).of(value));
                i++;
            } else {
                text.append(c);
            }
        }
        return Lines.tidied(text);
    }
}
