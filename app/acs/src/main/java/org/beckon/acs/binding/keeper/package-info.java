/** Keeps the UDP bindings, STUN logins and time stamps of all devices, in memory and the store. */
package org.beckon.acs.binding.keeper;
