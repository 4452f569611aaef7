/** The commands that talk to a running Beckon through its loopback API. */
package org.beckon.console.boot.client;
