package okoplan.calendar.phrase;

/** What was read, and the place of the first token after it. */
record Parsed<T>(T value, int next) {}
