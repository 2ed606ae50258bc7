package okoplan.execution.evidence;

import java.util.List;

/** Checked files and links of one report; closing it removes the temporary files. */
public final class EvidenceBundle implements AutoCloseable {

    private final List<EvidenceFile> files;
    private final List<EvidenceLink> links;

    EvidenceBundle(List<EvidenceFile> files, List<EvidenceLink> links) {
        this.files = List.copyOf(files);
        this.links = List.copyOf(links);
    }

    /** Nothing attached. */
    public static EvidenceBundle empty() {
        return new EvidenceBundle(List.of(), List.of());
    }

    List<EvidenceFile> files() {
        return files;
    }

    List<EvidenceLink> links() {
        return links;
    }

    @Override
    public void close() {
        files.forEach(EvidenceFile::close);
    }
}
