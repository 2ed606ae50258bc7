/** What browser tests share: a real Chromium, the application on a port, people who sign in, axe. */
@NullMarked
package okoplan.browser;

import org.jspecify.annotations.NullMarked;
