package okoplan.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded database.
 *
 * @param data folder that holds the database, its password and its programs; relative to the working directory
 */
@ConfigurationProperties("okoplan")
record DatabaseProperties(@DefaultValue("./data") Path data) {}
