/** What careless CPEs say of their own accord, and who they say they are. */
package org.beckon.simulator.misbehaviour.message;
