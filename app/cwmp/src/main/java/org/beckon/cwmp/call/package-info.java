/**
 * Calls of an ACS as text: which arguments each method has, their bounds, and the way from {@code
 * NAME=VALUE} to a call. What breaks a bound is refused here, in words, before anybody sends it.
 */
package org.beckon.cwmp.call;
