package okoplan.web;

/**
 * An entry of the main navigation.
 *
 * @param label key of its name
 * @param current the page at hand belongs to it
 * @param count shown beside the name when it is not empty
 */
public record NavigationItem(String path, String label, boolean current, String count) {

    public boolean isCounted() {
        return !count.isEmpty();
    }

    public boolean isKeyed() {
        return !getKey().isEmpty();
    }

    /** The Latin letter of the key that leads there after «g»; empty where there is none. */
    public String getKey() {
        return KeyboardKeys.of(path);
    }

    /** What the same key writes in the Russian layout. */
    public String getRussianKey() {
        return KeyboardKeys.russian(getKey());
    }
}
