/**
 * The file under the database: what was written is on the disk and found again, after a killed
 * process and, as far as the disk keeps its word, after a loss of power.
 */
package org.beckon.store.file;
