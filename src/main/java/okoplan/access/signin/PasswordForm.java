package okoplan.access.signin;

import org.jspecify.annotations.Nullable;

/** Change of one's own password; none of it is ever shown again. */
public class PasswordForm {

    private @Nullable String current;
    private @Nullable String fresh;
    private @Nullable String repeated;

    public @Nullable String getCurrent() {
        return current;
    }

    public void setCurrent(@Nullable String current) {
        this.current = current;
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public void setFresh(@Nullable String fresh) {
        this.fresh = fresh;
    }

    public @Nullable String getRepeated() {
        return repeated;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
