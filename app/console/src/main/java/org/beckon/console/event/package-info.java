/** From the server's events to the window: gathered, and delivered on the FX thread. */
package org.beckon.console.event;
