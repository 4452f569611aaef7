/** Sessions as a list, and one of them message by message; for all devices or for one. */
package org.beckon.console.view.sessions;
