/** Words for people: message bundles, times, sizes. */
package org.beckon.console.text;
