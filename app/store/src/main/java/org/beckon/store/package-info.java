/** The ports of {@code org.beckon.acs.store} over an embedded database. */
package org.beckon.store;
