package okoplan.shared.view;

/** A choice of a select, radio group or group of checkboxes. */
public record Option(String value, String label) {

    public static Option of(Object value, String label) {
        return new Option(value.toString(), label);
    }
}
