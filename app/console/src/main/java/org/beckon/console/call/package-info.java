/** Calling any method of a device: what to fill in, what will be sent, what came of it. */
package org.beckon.console.call;
