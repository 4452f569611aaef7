package org.beckon.console.broker;

/** How a person says which certificate of the broker is believed. */
public enum BrokerTrust {
  SYSTEM,
  CA,
  PIN
}
