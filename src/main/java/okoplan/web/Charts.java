package okoplan.web;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;

/** Sizes of what charts draw. Rows are any records with the property names that fragments/chart.html describes. */
final class Charts {

    private static final int FULL = 100;
    private static final int LEVELS = 4;

    private Charts() {}

    static long max(Collection<?> rows) {
        return Math.max(
                1, rows.stream().mapToLong(row -> number(row, "value")).max().orElse(1));
    }

    static long heatMax(Collection<?> rows) {
        return rows.stream()
                .map(row -> property(row, "cells"))
                .filter(Collection.class::isInstance)
                .mapToLong(cells -> max((Collection<?>) cells))
                .max()
                .orElse(1);
    }

    static long share(Number value, long max) {
        long amount = Math.max(0, value.longValue());
        return amount == 0 ? 0 : Math.max(1, Math.round(amount * (double) FULL / max));
    }

    static String heatLevel(@Nullable Number value, long max) {
        if (value == null) {
            return "none";
        }
        long amount = value.longValue();
        return amount <= 0 ? "0" : String.valueOf(Math.min(LEVELS, 1 + (amount - 1) * LEVELS / Math.max(1, max)));
    }

    private static long number(Object row, String name) {
        return property(row, name) instanceof Number number ? number.longValue() : 0;
    }

    private static @Nullable Object property(Object row, String name) {
        return PropertyAccessorFactory.forBeanPropertyAccess(row).getPropertyValue(name);
    }
}
