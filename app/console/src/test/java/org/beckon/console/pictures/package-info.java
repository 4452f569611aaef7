/** Pictures of the window for the documentation, taken without a display. */
package org.beckon.console.pictures;
