package okoplan.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface WorkingDayTransferRepository extends Repository<WorkingDayTransfer, Long> {

    WorkingDayTransfer saveAndFlush(WorkingDayTransfer transfer);

    Optional<WorkingDayTransfer> findById(long id);

    Optional<WorkingDayTransfer> findByDay(LocalDate day);

    List<WorkingDayTransfer> findAllByOrderByDay();

    void delete(WorkingDayTransfer transfer);
}
