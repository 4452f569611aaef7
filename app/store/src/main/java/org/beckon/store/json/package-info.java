/** The JSON of work, outcomes and lists, with names that do not change when classes do. */
package org.beckon.store.json;
