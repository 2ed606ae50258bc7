package okoplan.web;

/**
 * An entry of the main navigation.
 *
 * @param label key of its name
 * @param current the page at hand belongs to it
 * @param count shown beside the name when it is not empty
 */
public record NavigationItem(String path, String label, boolean current, String count) {}
