/** Base of tests that need the toolkit; it runs without a display. */
package org.beckon.console.fx;
