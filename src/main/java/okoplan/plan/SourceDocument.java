package okoplan.plan;

/**
 * A document that a plan was read from, without its bytes.
 *
 * @param mediaType what it is sent as
 */
public record SourceDocument(long id, String fileName, String mediaType, long size, String sha256) {}
