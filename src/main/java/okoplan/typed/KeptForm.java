package okoplan.typed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent too late.
 *
 * @param page address of the page with the form, inside the application
 * @param fields what was typed, by name of the field
 */
public record KeptForm(long id, String page, Map<String, List<String>> fields, Instant at) {}
