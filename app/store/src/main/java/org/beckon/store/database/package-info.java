/** The database file: who holds it, its schema, one writer with group commit, several readers. */
package org.beckon.store.database;
