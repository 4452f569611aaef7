/** Values that a person changed in the window and that are not on the device yet. */
package org.beckon.console.edit;
