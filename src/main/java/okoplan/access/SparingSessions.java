package okoplan.access;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions in the database, read once and written at most once in a request. The filter that keeps them saves a session when the answer
 * begins to go out and once more when the request ends, and reads it again in between.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSession<S>> {

    private final FindByIndexNameSessionRepository<S> kept;

    /** There is one such repository, and a field of the class could not say of what. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Saved<S>> present = new ThreadLocal<>();

    SparingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    /** From now on what this thread saves need not be read again. */
    void beginRequest() {
        present.set(new Saved<>());
    }

    /** What the present request has saved is read anew from now on. */
    void endRequest() {
        present.remove();
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(kept.createSession());
    }

    @Override
    public void save(SparingSession<S> session) {
        kept.save(session.kept());
        remember(session);
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        Saved<S> saved = present.get();
        if (saved != null && saved.session != null && saved.session.getId().equals(id)) {
            return saved.session;
        }
        S found = kept.findById(id);
        return found == null ? null : new SparingSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        remember(null);
        kept.deleteById(id);
    }

    private void remember(@Nullable SparingSession<S> session) {
        Saved<S> saved = present.get();
        if (saved != null) {
            saved.session = session;
        }
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, SparingSession<S>> found = new HashMap<>();
        kept.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new SparingSession<>(session)));
        return found;
    }

    /** Of one request. */
    private static final class Saved<S extends Session> {

        private @Nullable SparingSession<S> session;
    }
}
