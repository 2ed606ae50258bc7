package okoplan.shared.view;

import java.io.Serializable;

/**
 * Offers to take back what has just been done, with a button beside the message on the next page. Put under the name
 * {@link #NAME} with {@code RedirectAttributes.addFlashAttribute}.
 *
 * @param address to post to, inside the application
 */
public record Undo(String address) implements Serializable {

    public static final String NAME = "undo";
}
