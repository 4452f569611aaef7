/** What crossed the wire, session by session, with secrets masked. */
package org.beckon.acs.journal;
