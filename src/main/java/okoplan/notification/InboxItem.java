package okoplan.notification;

import java.time.LocalDate;
import okoplan.shared.AssignmentId;
import okoplan.shared.PlanId;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored: facts only, put into words when it is read.
 *
 * @param amount assignments counted in the scope
 * @param personalAmount assignments that the reader is personally to do
 * @param days of {@link InboxKind#REMINDER}: what is due within so many; of {@link InboxKind#ESCALATED}: late for at least so many
 * @param detail a person's words, such as the reason why a report was returned
 */
record InboxItem(
        long id,
        InboxKind kind,
        LocalDate happenedOn,
        @Nullable InboxScope scope,
        int amount,
        int personalAmount,
        @Nullable PlanId plan,
        @Nullable String planTitle,
        @Nullable AssignmentId assignment,
        @Nullable String measure,
        @Nullable Integer days,
        String detail,
        boolean unread) {}
