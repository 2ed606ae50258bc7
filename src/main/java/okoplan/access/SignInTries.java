package okoplan.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A try to sign in, held back by what was typed and by where it comes from. */
@Component
class SignInTries {

    private final SignInDelays delays;
    private final AddressDelays addresses;

    SignInTries(SignInDelays delays, AddressDelays addresses) {
        this.delays = delays;
        this.addresses = addresses;
    }

    /**
     * Counts a try as failed until {@link #passed} says otherwise.
     *
     * @param place where it comes from, if that is a {@link SignInPlace}
     * @throws TooManyTriesException while a delay runs; then nothing is counted
     */
    void begin(String typed, @Nullable Object place) {
        addresses.beginTry(address(place));
        try {
            delays.beginTry(typed);
        } catch (TooManyTriesException e) {
            addresses.takeBack(address(place));
            throw e;
        }
    }

    void passed(String typed, @Nullable Object place) {
        delays.forget(typed);
        addresses.takeBack(address(place));
    }

    private static String address(@Nullable Object place) {
        return place instanceof SignInPlace known ? known.address() : "";
    }
}
