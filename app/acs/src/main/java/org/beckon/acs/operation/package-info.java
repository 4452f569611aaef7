/**
 * The durable queue of work for each device; everything that is wanted of a device goes through it.
 */
package org.beckon.acs.operation;
