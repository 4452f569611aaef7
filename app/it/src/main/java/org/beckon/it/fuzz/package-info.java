/**
 * Coverage-guided fuzzing of what reads bytes from the network, with seeds in {@code app/it/fuzz}.
 */
package org.beckon.it.fuzz;
