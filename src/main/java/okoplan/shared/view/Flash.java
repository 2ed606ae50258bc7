package okoplan.shared.view;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What happened and what comes next, shown once on the page after a redirect. Put under the name {@link #NAME} with
 * {@code RedirectAttributes.addFlashAttribute}.
 *
 * @param key key of a message in the bundles
 * @param arguments its arguments; numbers, dates and strings
 */
public record Flash(String key, List<Serializable> arguments) implements Serializable {

    public static final String NAME = "flash";

    public Flash {
        arguments = List.copyOf(arguments);
    }

    public static Flash of(String key, Serializable... arguments) {
        return new Flash(key, Arrays.asList(arguments));
    }
}
