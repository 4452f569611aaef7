/** The data of a simulated CPE: an immutable tree of parameters that its copies share. */
package org.beckon.simulator.engine.tree;
