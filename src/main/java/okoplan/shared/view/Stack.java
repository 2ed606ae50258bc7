package okoplan.shared.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A bar of parts.
 *
 * @param text the parts in words, for whoever does not see them
 * @param value the sum of the parts
 */
public record Stack(String label, String text, long value, List<Part> parts) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int DIGITS = 3;

    /**
     * A part as it is drawn.
     *
     * @param kind see {@link StackKind}
     * @param start where it begins, in hundredths of the greatest bar
     * @param size how long it is, likewise
     * @param top where it ends, likewise, from the other end: for columns
     */
    public record Part(String kind, String start, String size, String top) {}

    public Stack {
        parts = List.copyOf(parts);
    }

    /**
     * The bar of these parts; those of nothing are left out.
     *
     * @param amounts by kind, in the order in which they are drawn
     * @param most the sum of the greatest bar
     */
    public static Stack of(String label, String text, Map<String, Long> amounts, long most) {
        List<Part> parts = new ArrayList<>();
        long before = 0;
        for (Map.Entry<String, Long> amount : amounts.entrySet()) {
            if (amount.getValue() > 0) {
                long end = before + amount.getValue();
                parts.add(new Part(
                        amount.getKey(), share(before, most), share(amount.getValue(), most), share(most - end, most)));
                before = end;
            }
        }
        return new Stack(label, text, before, parts);
    }

    private static String share(long amount, long most) {
        return WHOLE.multiply(BigDecimal.valueOf(amount))
                        .divide(BigDecimal.valueOf(most), DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
