package okoplan.event;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CalendarEventRepository extends Repository<CalendarEvent, Long> {

    CalendarEvent saveAndFlush(CalendarEvent event);

    @Query("select e from CalendarEvent e where e.id = :id")
    Optional<CalendarEvent> find(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select e from CalendarEvent e where e.id = :id")
    Optional<CalendarEvent> findLocked(long id);

    void delete(CalendarEvent event);
}
