package okoplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class SparingSessionsTests {

    private final Kept kept = new Kept();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(kept);

    @AfterEach
    void endRequest() {
        sessions.endRequest();
    }

    @Test
    void notesTheLastUseToTheMinute() {
        SparingSession<MapSession> session = sessions.createSession();
        Instant used = session.getLastAccessedTime();
        session.setLastAccessedTime(used.plusSeconds(59));
        assertThat(session.getLastAccessedTime()).isEqualTo(used);
        session.setLastAccessedTime(used.plusSeconds(60));
        assertThat(session.getLastAccessedTime()).isEqualTo(used.plus(Duration.ofMinutes(1)));
    }

    @Test
    void readsWhatTheRequestHasSavedOnlyInTheNextOne() {
        sessions.beginRequest();
        sessions.save(kept.session);
        assertThat(sessions.findById(kept.id())).isSameAs(kept.session);
        assertThat(kept.reads).isZero();
        sessions.endRequest();
        assertThat(sessions.findById(kept.id())).isNotNull();
        assertThat(kept.reads).isOne();
    }

    @Test
    void readsAnotherSessionThanTheOneSaved() {
        sessions.beginRequest();
        sessions.save(kept.session);
        assertThat(sessions.findById("another")).isNull();
        assertThat(kept.reads).isOne();
    }

    @Test
    void remembersNothingOutsideARequest() {
        sessions.save(kept.session);
        assertThat(sessions.findById(kept.id())).isNotNull();
        assertThat(kept.reads).isOne();
    }

    @Test
    void findsNothingOfWhatItHasDeleted() {
        sessions.beginRequest();
        sessions.save(kept.session);
        sessions.deleteById(kept.id());
        assertThat(sessions.findById(kept.id())).isNull();
    }

    @Test
    void tellsNothingToAnotherThread() throws InterruptedException {
        sessions.beginRequest();
        sessions.save(kept.session);
        Thread other = new Thread(() -> sessions.findById(kept.id()));
        other.start();
        other.join();
        assertThat(kept.reads).isOne();
    }

    private static final class Kept implements FindByIndexNameSessionRepository<MapSession> {

        private final SparingSession<MapSession> session = new SparingSession<>(new MapSession());
        private boolean deleted;
        private int reads;

        private String id() {
            return session.getId();
        }

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession saved) {
            deleted = false;
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            return id.equals(id()) && !deleted ? session.kept() : null;
        }

        @Override
        public void deleteById(String id) {
            deleted = true;
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of(id(), session.kept());
        }
    }
}
