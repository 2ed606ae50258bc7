package okoplan.demo;

import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import okoplan.access.ActingAs;
import okoplan.audit.ActingPerson;
import okoplan.shared.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets somebody of the demo act within its one transaction: what was done before is written down under the name of who did
 * it, and so is what is done now.
 */
@Component
@Profile("demo")
class DemoActing {

    private final EntityManager entities;
    private final ActingPerson person;

    DemoActing(EntityManager entities, ActingPerson person) {
        this.entities = entities;
        this.person = person;
    }

    <T> T call(Actor actor, Supplier<T> work) {
        writeDown();
        T result = ActingAs.call(actor, () -> {
            person.say();
            T done = work.get();
            writeDown();
            return done;
        });
        person.say();
        return result;
    }

    void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return actor;
        });
    }

    /** Another day has come for the installation itself. */
    void installation() {
        writeDown();
        person.say();
    }

    /** What is written is let go of, or each of a thousand deeds would look through all that went before. */
    private void writeDown() {
        entities.flush();
        entities.clear();
    }
}
