/**
 * The methods that an ACS calls on the data model of a simulated CPE, as functions over its tree.
 */
package org.beckon.simulator.engine.rpc;
