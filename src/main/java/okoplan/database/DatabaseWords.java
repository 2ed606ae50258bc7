package okoplan.database;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Words for the operator, from the message bundle, for where there is no context that could look them up. */
public final class DatabaseWords {

    private DatabaseWords() {}

    public static String of(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle("messages.database").getString(key);
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern).format(words);
    }
}
