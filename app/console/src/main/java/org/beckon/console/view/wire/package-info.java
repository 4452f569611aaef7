/** Messages as they crossed the wire, made legible. */
package org.beckon.console.view.wire;
