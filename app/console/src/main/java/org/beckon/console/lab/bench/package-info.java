/**
 * The connection-request bench: pokes a simulated set-top box in each position of the network, and
 * lays the figures beside published ones.
 */
package org.beckon.console.lab.bench;
