package okoplan.execution.evidence;

import java.util.List;

/** Checked files and links of one report, and what its draft has already; closing it removes the temporary files. */
public final class EvidenceBundle implements AutoCloseable {

    private final List<EvidenceFile> files;
    private final List<EvidenceLink> links;
    private final List<Long> kept;

    EvidenceBundle(List<EvidenceFile> files, List<EvidenceLink> links) {
        this(files, links, List.of());
    }

    private EvidenceBundle(List<EvidenceFile> files, List<EvidenceLink> links, List<Long> kept) {
        this.files = List.copyOf(files);
        this.links = List.copyOf(links);
        this.kept = List.copyOf(kept);
    }

    /** The same with evidence that waits in a draft of whoever reports. */
    public EvidenceBundle with(List<Long> fromDraft) {
        return new EvidenceBundle(files, links, fromDraft);
    }

    List<Long> kept() {
        return kept;
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
