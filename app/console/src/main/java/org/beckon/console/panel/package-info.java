/** What a page of the window is, and where one can go; the pages live in packages below. */
package org.beckon.console.panel;
