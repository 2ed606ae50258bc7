package okoplan.organization;

import java.util.List;
import okoplan.shared.Actor;
import okoplan.shared.PageKey;
import okoplan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schools for programs: those in use, in the order of the municipality's list; a director's program sees the own one. */
@RestController
class SchoolApi {

    private static final int MOST = 200;

    private final Directory directory;

    SchoolApi(Directory directory) {
        this.directory = directory;
    }

    record SchoolItem(long id, String name, String shortName, int position) {

        static SchoolItem of(SchoolView school) {
            return new SchoolItem(school.id().value(), school.name(), school.shortName(), school.position());
        }
    }

    record SchoolItems(List<SchoolItem> items, @Nullable String next) {}

    @GetMapping("/api/v1/schools")
    SchoolItems schools(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (!SchoolAccess.seesAll(actor) && actor.school() == null) {
            return new SchoolItems(List.of(), null);
        }
        int rows = Math.min(Math.max(limit, 1), MOST);
        PageKey key = PageKey.decode(after, 2);
        Slice<SchoolView> page = directory.schools(SchoolAccess.seesAll(actor) ? null : actor.school(), key, rows);
        return new SchoolItems(page.items().stream().map(SchoolItem::of).toList(), page.next());
    }
}
