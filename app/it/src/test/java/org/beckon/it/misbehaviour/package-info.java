/** Each CPE that misbehaves is managed all the same. */
package org.beckon.it.misbehaviour;
