/** The ports that keep the server's data; {@code org.beckon.store} implements them. */
package org.beckon.acs.store;
