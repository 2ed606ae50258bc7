package okoplan.exchange.reading.assembly;

import okoplan.shared.RuleViolationException;

/** Why a file is not read; the message says what was found and what to do. */
public final class Refusal {

    private Refusal() {}

    public static RuleViolationException empty() {
        return new RuleViolationException("exchange.refused.empty");
    }

    /** A document without a word of text. */
    public static RuleViolationException blank() {
        return new RuleViolationException("exchange.refused.blank");
    }

    /** Pictures of pages, without text. */
    public static RuleViolationException scan() {
        return new RuleViolationException("exchange.refused.scan");
    }

    public static RuleViolationException password() {
        return new RuleViolationException("exchange.refused.password");
    }

    public static RuleViolationException damaged() {
        return new RuleViolationException("exchange.refused.damaged");
    }

    /** Word 6/95, Excel 5/95 and older. */
    public static RuleViolationException old() {
        return new RuleViolationException("exchange.refused.old");
    }

    /**
     * Something else than a document.
     *
     * @param kind word for what it is, that ends the message's key
     */
    public static RuleViolationException kind(String kind) {
        return new RuleViolationException("exchange.refused.kind." + kind);
    }

    public static RuleViolationException tooLarge(long megabytes) {
        return new RuleViolationException("exchange.refused.too-large", megabytes);
    }

    /** Unpacks to far more than a document would. */
    public static RuleViolationException unpacked() {
        return new RuleViolationException("exchange.refused.unpacked");
    }

    public static RuleViolationException tooManyRows(int most) {
        return new RuleViolationException("exchange.refused.rows", most);
    }

    public static RuleViolationException tooManyColumns(int most) {
        return new RuleViolationException("exchange.refused.columns", most);
    }

    public static RuleViolationException tooManyCells(int most) {
        return new RuleViolationException("exchange.refused.cells", most);
    }

    public static RuleViolationException tooMuchText() {
        return new RuleViolationException("exchange.refused.text");
    }

    public static RuleViolationException timedOut(long seconds) {
        return new RuleViolationException("exchange.refused.time", seconds);
    }

    public static RuleViolationException busy() {
        return new RuleViolationException("exchange.refused.busy");
    }
}
