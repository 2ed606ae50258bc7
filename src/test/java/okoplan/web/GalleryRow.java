package okoplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okoplan.shared.view.Tag;
import org.jspecify.annotations.Nullable;

/** A line of a list, as the list of assignments has them. */
record GalleryRow(
        long id,
        String number,
        String title,
        String school,
        @Nullable LocalDate due,
        String status,
        boolean overdue,
        int files) {

    private static final List<String> TITLES = List.of(
            "Провести совещание с заместителями директоров по итогам проверочных работ и разобрать причины расхождения отметок",
            "Назначить общественных наблюдателей",
            "Разместить на сайте школы положение о внутренней системе оценки качества образования в действующей редакции",
            "Провести перекрёстную проверку работ по математике и русскому языку в 4-х и 5-х классах с участием учителей других школ округа");
    private static final List<String> STATUSES =
            List.of("OPEN", "OPEN", "OPEN", "REPORTED", "RETURNED", "ACCEPTED", "CANCELLED");

    static List<GalleryRow> rows(int count) {
        return IntStream.range(0, count).mapToObj(GalleryRow::row).toList();
    }

    private static GalleryRow row(int n) {
        LocalDate due = n % 17 == 16 ? null : Gallery.TODAY.plusDays((n * 5L) % 60 - 20);
        String status = STATUSES.get(n % STATUSES.size());
        boolean late =
                due != null && due.isBefore(Gallery.TODAY) && (status.equals("OPEN") || status.equals("RETURNED"));
        return new GalleryRow(
                n + 1L,
                (n / 9 + 1) + "." + (n % 9 + 1),
                TITLES.get(n % TITLES.size()),
                "МБОУ «СОШ № " + (n % 12 + 1) + "»",
                due,
                status,
                late,
                n % 4);
    }

    public Tag getTag() {
        return tag(status, overdue);
    }

    static List<Tag> tags() {
        return Stream.concat(
                        STATUSES.stream().distinct().map(status -> tag(status, false)),
                        Stream.of(tag("OPEN", true), tag("RETURNED", true)))
                .toList();
    }

    private static Tag tag(String status, boolean late) {
        String tone = late
                ? "danger"
                : switch (status) {
                    case "OPEN" -> "neutral";
                    case "REPORTED" -> "info";
                    case "RETURNED" -> "warning";
                    default -> "plain";
                };
        return new Tag(tone, "web.status.assignment." + status + (late ? ".overdue" : ""));
    }

    public boolean isOpen() {
        return status.equals("OPEN") || status.equals("RETURNED");
    }

    public boolean isDone() {
        return status.equals("ACCEPTED");
    }

    public boolean isOff() {
        return status.equals("CANCELLED");
    }
}
