package okoplan.access;

import okoplan.shared.Actor;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a request of MockMvc one of a signed-in person, without going through the sign-in page. */
public final class SignedInAs {

    private SignedInAs() {}

    public static RequestPostProcessor actor(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.user(new SignedIn(actor, "account-" + actor.account(), "", true));
    }
}
