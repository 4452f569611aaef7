/** The pokes of a device so far: a tab of its page. */
package org.beckon.console.panel.pokes;
