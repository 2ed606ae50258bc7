package okoplan.execution.evidence;

import okoplan.shared.EvidenceId;

/** A file in the database, without its bytes. */
public record StoredFile(EvidenceId id, String name, String mediaType, long size, String sha256) {}
