/** Keeps addresses, rules and forwarded ports, and says for each device which of them counts. */
package org.beckon.acs.reach.book;
