/** What the window remembers from one run to the next. */
package org.beckon.console.settings;
