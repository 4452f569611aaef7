/** Draws how the times of the bench are distributed: once for the window and for files. */
package org.beckon.console.lab.plot;
