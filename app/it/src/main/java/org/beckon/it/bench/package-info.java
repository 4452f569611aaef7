/** Benchmarks: mains that print figures for docs/benchmarks.md. */
package org.beckon.it.bench;
