/** Light and dark. */
package org.beckon.console.theme;
