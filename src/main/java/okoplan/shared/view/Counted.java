package okoplan.shared.view;

/** What a chart draws as large as its number. */
public interface Counted {

    long value();
}
