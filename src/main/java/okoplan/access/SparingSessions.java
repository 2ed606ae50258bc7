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
    private final ThreadLocal<SparingSession<S>> saved = new ThreadLocal<>();

    SparingSessions(FindByIndexNameSessionRepository<S> kept) {
        this.kept = kept;
    }

    /** What the present request has saved is read anew from now on. */
    void endRequest() {
        saved.remove();
    }

    @Override
    public SparingSession<S> createSession() {
        return new SparingSession<>(kept.createSession());
    }

    @Override
    public void save(SparingSession<S> session) {
        kept.save(session.kept());
        saved.set(session);
    }

    @Override
    public @Nullable SparingSession<S> findById(String id) {
        SparingSession<S> known = saved.get();
        if (known != null && known.getId().equals(id)) {
            return known;
        }
        S found = kept.findById(id);
        return found == null ? null : new SparingSession<>(found);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        kept.deleteById(id);
    }

    @Override
    public Map<String, SparingSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, SparingSession<S>> found = new HashMap<>();
        kept.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, new SparingSession<>(session)));
        return found;
    }
}
