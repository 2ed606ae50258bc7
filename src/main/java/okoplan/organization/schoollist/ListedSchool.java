package okoplan.organization.schoollist;

import java.util.List;

/**
 * A school as a file has it, word for word; empty where the file says nothing.
 *
 * @param line of the file, from 1
 */
record ListedSchool(int line, String position, String name, String shortName, String federalLogin) {

    List<String> cells() {
        return List.of(String.valueOf(line), position, name, shortName, federalLogin);
    }
}
