/**
 * The PostgreSQL server the application brings along. With no datasource configured it is unpacked, started on the data
 * folder and stopped with the application, so that trying the product and running it in a small office need nothing but
 * Java. With a datasource configured only its version is checked.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package okoplan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
