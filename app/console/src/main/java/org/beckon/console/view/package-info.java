/** Pieces of pages that more than one page uses. */
package org.beckon.console.view;
