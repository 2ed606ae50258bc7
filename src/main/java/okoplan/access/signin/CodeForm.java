package okoplan.access.signin;

import org.jspecify.annotations.Nullable;

/** A code, with the password where that is asked for besides; neither is ever shown again. */
public class CodeForm {

    private @Nullable String password;
    private @Nullable String code;

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    String typedPassword() {
        return password == null ? "" : password;
    }

    String typedCode() {
        return code == null ? "" : code;
    }
}
