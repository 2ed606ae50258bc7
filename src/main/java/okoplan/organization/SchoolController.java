package okoplan.organization;

import okoplan.shared.Actor;
import okoplan.shared.NotFoundException;
import okoplan.shared.SchoolId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The passport of a school: for the department, the administrator and the school itself. */
@Controller
class SchoolController {

    private final Directory directory;

    SchoolController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping("/schools/{id}")
    String passport(@PathVariable long id, Actor actor, Model model) {
        SchoolId school = new SchoolId(id);
        if (!SchoolAccess.maySee(actor, school)) {
            throw new NotFoundException(school);
        }
        model.addAttribute("school", directory.school(school));
        model.addAttribute("people", directory.personsOf(school));
        return "organization/school";
    }
}
