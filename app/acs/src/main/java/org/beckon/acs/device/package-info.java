/** Managed devices: who they are, when they called, what they reported. */
package org.beckon.acs.device;
