package okoplan.exchange.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The order or the mark of approval that a plan came with.
 *
 * @param kind of the document as written, in the nominative: «приказ», «распоряжение», «постановление»; «утверждаю» for
 *     a mark without an order
 * @param number with its suffix («203-осн»), without «№»; null when left blank
 * @param signedBy who signed or approved, as written: «И.О. Фамилия»
 */
public record RecognisedApproval(
        String kind,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String signedBy) {}
