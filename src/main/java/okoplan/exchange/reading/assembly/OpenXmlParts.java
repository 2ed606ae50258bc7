package okoplan.exchange.reading.assembly;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import okoplan.shared.RuleViolationException;
import org.jspecify.annotations.Nullable;

/** The parts of an Office Open XML file and how they refer to each other (ECMA-376, part 2). */
public final class OpenXmlParts {

    private final ZipParts zip;
    private final String main;
    private final Map<String, String> byType = new HashMap<>();
    private final Map<String, String> byId = new HashMap<>();

    private OpenXmlParts(ZipParts zip, String main) {
        this.zip = zip;
        this.main = main;
    }

    /**
     * Finds the main part and what it refers to.
     *
     * @throws RuleViolationException when the file has no main part
     */
    public static OpenXmlParts of(ZipParts zip, ReadingGuard guard) throws IOException, XMLStreamException {
        String main = mainPart(zip, guard);
        if (main == null) {
            throw Refusal.damaged();
        }
        OpenXmlParts parts = new OpenXmlParts(zip, main);
        int slash = main.lastIndexOf('/') + 1;
        String relationships = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        read(zip, relationships, guard, (id, type, target) -> {
            String part = resolved(main.substring(0, slash), target);
            parts.byType.putIfAbsent(type, part);
            parts.byId.put(id, part);
        });
        return parts;
    }

    /** Name of the part that holds the document itself; null where the archive is no such file. */
    public static @Nullable String mainPart(ZipParts zip, ReadingGuard guard) throws IOException, XMLStreamException {
        Map<String, String> found = new HashMap<>();
        read(zip, "_rels/.rels", guard, (id, type, target) -> found.putIfAbsent(type, resolved("", target)));
        return found.get("officeDocument");
    }

    private interface Relationship {
        void found(String id, String type, String target);
    }

    /** Relationships to the outside are not looked at. */
    private static void read(ZipParts zip, String part, ReadingGuard guard, Relationship relationship)
            throws IOException, XMLStreamException {
        try (InputStream in = zip.open(part)) {
            if (in == null) {
                return;
            }
            try (XmlReader xml = new XmlReader(in, guard)) {
                while (xml.next()) {
                    if (xml.isStart("Relationship")
                            && !xml.attribute("TargetMode", "").equals("External")) {
                        String type = xml.attribute("Type", "");
                        relationship.found(
                                xml.attribute("Id", ""),
                                type.substring(type.lastIndexOf('/') + 1),
                                xml.attribute("Target", ""));
                    }
                }
            }
        }
    }

    private static String resolved(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    public String main() {
        return main;
    }

    /** The first part of this type; null where there is none. */
    public @Nullable InputStream openRelated(String type) throws IOException {
        String part = byType.get(type);
        return part == null ? null : zip.open(part);
    }

    /** The part that the main one refers to by this id; null where there is none. */
    public @Nullable InputStream openById(String id) throws IOException {
        String part = byId.get(id);
        return part == null ? null : zip.open(part);
    }
}
