/**
 * Downloads and uploads that an ACS has ordered from a simulated CPE, without the moving of bytes.
 */
package org.beckon.simulator.engine.transfer;
