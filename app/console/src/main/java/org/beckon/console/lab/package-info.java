/**
 * Where server and simulated devices meet: groups of devices that call this server, and benches.
 */
package org.beckon.console.lab;
