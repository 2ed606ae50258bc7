package okoplan.shared.view;

/**
 * A status in words, for {@code oko:tag}.
 *
 * @param tone neutral, info, warning, danger, success or plain
 * @param words key of the message that says it
 */
public record Tag(String tone, String words) {}
