package okoplan.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.Saving;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the municipality's corrections of the calendar of working days. */
@Service
@PreAuthorize(Allowed.ADMIN)
@Transactional
public class WorkingDayTransfers {

    private static final Map<String, String> TAKEN =
            Map.of("working_day_transfer_day_unique", "calendar.transfers.day-taken");

    private final WorkingDayTransferRepository repository;

    WorkingDayTransfers(WorkingDayTransferRepository repository) {
        this.repository = repository;
    }

    /** The country's days of a year and the own ones, which win, by date. */
    @Transactional(readOnly = true)
    public List<TransferView> ofYear(int year) {
        List<TransferView> own = repository.findAllByOrderByDay().stream()
                .map(transfer -> new TransferView(transfer.id(), transfer.details()))
                .toList();
        Stream<TransferView> country = NationalTransfers.all().stream()
                .filter(transfer ->
                        own.stream().noneMatch(view -> view.details().day().equals(transfer.day())))
                .map(transfer -> new TransferView(null, transfer));
        return Stream.concat(own.stream(), country)
                .filter(view -> view.details().day().getYear() == year)
                .sorted(Comparator.comparing(view -> view.details().day()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Versioned<TransferId, Transfer> get(TransferId id) {
        WorkingDayTransfer found = find(id);
        return new Versioned<>(found.id(), found.version(), found.details(), true);
    }

    public void add(Transfer transfer) {
        save(new WorkingDayTransfer(transfer));
    }

    public void change(TransferId id, int version, Transfer transfer) {
        WorkingDayTransfer found = find(id);
        if (found.version() != version) {
            throw new StaleVersionException(id);
        }
        found.change(transfer);
        save(found);
    }

    public void delete(TransferId id) {
        repository.delete(find(id));
    }

    /** Adds many; a day that is there already is set anew. */
    public void load(List<Transfer> transfers) {
        Map<LocalDate, WorkingDayTransfer> known = new HashMap<>();
        repository.findAllByOrderByDay().forEach(transfer -> known.put(transfer.day(), transfer));
        for (Transfer transfer : transfers) {
            WorkingDayTransfer found = known.computeIfAbsent(transfer.day(), day -> new WorkingDayTransfer(transfer));
            found.change(transfer);
            save(found);
        }
    }

    private void save(WorkingDayTransfer changed) {
        Saving.checked(changed.day(), TAKEN, () -> repository.saveAndFlush(changed));
    }

    private WorkingDayTransfer find(TransferId id) {
        return repository.findById(id.value()).orElseThrow(() -> new NotFoundException(id));
    }
}
