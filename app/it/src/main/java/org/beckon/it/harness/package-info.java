/** A server in a process of its own and the command line, as tests and benchmarks use them. */
package org.beckon.it.harness;
