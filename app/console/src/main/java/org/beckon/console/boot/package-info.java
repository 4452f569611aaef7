/**
 * Where the program starts: the command line and the composition root, which alone knows every
 * part.
 */
package org.beckon.console.boot;
