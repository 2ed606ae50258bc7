/**
 * Everything in the database, files included, written into one file and read back from it. Works on any PostgreSQL over an
 * ordinary connection of the application's own role: the embedded server comes without pg_dump, and a small department
 * has nobody who knows it.
 */
@NullMarked
package okoplan.database.backup;

import org.jspecify.annotations.NullMarked;
