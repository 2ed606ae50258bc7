package okoplan.notification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param personal what of it the reader has to do personally; null when nothing
 * @param detail another person's words
 */
record InboxLine(
        long id, LocalDate day, String text, @Nullable String personal, String detail, boolean unread) {}
