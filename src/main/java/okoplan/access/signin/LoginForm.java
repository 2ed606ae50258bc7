package okoplan.access.signin;

import org.jspecify.annotations.Nullable;

/** What is typed to sign in; the password is never shown again. */
public class LoginForm {

    private @Nullable String username;

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return null;
    }
}
