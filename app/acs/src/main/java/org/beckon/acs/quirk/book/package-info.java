/** The book of quirks: in memory for the sessions, mirrored in the store for restarts. */
package org.beckon.acs.quirk.book;
