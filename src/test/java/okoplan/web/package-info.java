@NullMarked
package okoplan.web;

import org.jspecify.annotations.NullMarked;
