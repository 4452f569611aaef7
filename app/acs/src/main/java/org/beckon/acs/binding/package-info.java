/** Where devices can be reached by UDP, and what they log in with at the STUN server. */
package org.beckon.acs.binding;
