/** Records sessions while they run, and hands them to the store with secrets masked. */
package org.beckon.acs.journal.recorder;
