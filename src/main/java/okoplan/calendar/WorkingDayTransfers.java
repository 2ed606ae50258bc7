package okoplan.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okoplan.shared.Actor;
import okoplan.shared.Allowed;
import okoplan.shared.NotFoundException;
import okoplan.shared.RuleViolationException;
import okoplan.shared.RussianDates;
import okoplan.shared.Saving;
import okoplan.shared.StaleVersionException;
import okoplan.shared.Versioned;
import okoplan.shared.removal.Removals;
import okoplan.shared.removal.Removals.Removal;
import okoplan.shared.removal.Removed;
import okoplan.shared.removal.Rows;
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

    private static final String REMOVED = "TRANSFER";

    private final WorkingDayTransferRepository repository;
    private final Removals removals;

    WorkingDayTransfers(WorkingDayTransferRepository repository, Removals removals) {
        this.repository = repository;
        this.removals = removals;
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

    /** Answers with the key to {@link #restore take it back} by. */
    public long delete(Actor actor, TransferId id) {
        WorkingDayTransfer found = find(id);
        long kept = removals.keep(
                actor,
                new Removal(
                        REMOVED,
                        null,
                        null,
                        found.details().day().toString(),
                        RussianDates.date(found.details().day())),
                List.of(Rows.of("working_day_transfer", id.value())));
        repository.delete(found);
        return kept;
    }

    /**
     * Takes back a deletion.
     *
     * @return the day that counts again as it did
     * @throws RuleViolationException when the day has got another entry meanwhile
     */
    public LocalDate restore(long removal) {
        Removed removed = removals.find(REMOVED, removal);
        if (!removed.back() && removals.putBack(removed, "working_day_transfer") == 0) {
            throw new RuleViolationException("calendar.transfers.day-taken");
        }
        removals.done(removed);
        return LocalDate.parse(removed.subject());
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
