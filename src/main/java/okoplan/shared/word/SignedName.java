package okoplan.shared.word;

/** Names as they stand under documents. */
public final class SignedName {

    private SignedName() {}

    /** «И.О. Фамилия» of «Фамилия Имя Отчество», as under signatures. */
    public static String of(String name) {
        String[] words = name.strip().split("\\s+", -1);
        StringBuilder initials = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            initials.appendCodePoint(words[i].codePointAt(0)).append('.');
        }
        return initials.isEmpty() ? words[0] : initials + " " + words[0];
    }
}
