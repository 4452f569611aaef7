package org.beckon.console.lab;

import org.beckon.console.lab.bench.Bench;

/** What the laboratory can do. */
public record Lab(SimulatedDevices devices, Bench bench) {}
