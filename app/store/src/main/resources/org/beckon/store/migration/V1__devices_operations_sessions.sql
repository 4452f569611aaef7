-- Texts of lists and records are JSON. No foreign keys: the writer is the only one that writes,
-- and what a session still reports of a device that was just forgotten must not fail.

-- Longer texts and transcripts go out of the row's page.
SET MAX_LENGTH_INPLACE_LOB 16384;

CREATE TABLE device (
  id VARCHAR NOT NULL PRIMARY KEY,
  manufacturer VARCHAR NOT NULL,
  oui VARCHAR NOT NULL,
  product_class VARCHAR NOT NULL,
  serial_number VARCHAR NOT NULL,
  alias VARCHAR NOT NULL,
  tags VARCHAR NOT NULL,
  reported VARCHAR NOT NULL,
  connection_request_username VARCHAR NOT NULL,
  connection_request_password VARCHAR NOT NULL,
  notes VARCHAR NOT NULL
);

-- Apart from device and narrow, because it changes with every Inform.
CREATE TABLE contact (
  device VARCHAR NOT NULL PRIMARY KEY,
  first_inform TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  last_inform TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  last_events VARCHAR NOT NULL,
  address VARCHAR NOT NULL,
  namespace VARCHAR NOT NULL
);

CREATE TABLE parameter (
  device VARCHAR NOT NULL,
  path VARCHAR NOT NULL,
  content CHARACTER LARGE OBJECT,
  type VARCHAR NOT NULL,
  access VARCHAR NOT NULL,
  notification INTEGER NOT NULL,
  updated TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (device, path)
);

CREATE TABLE operation (
  id BIGINT NOT NULL PRIMARY KEY,
  device VARCHAR NOT NULL,
  work CHARACTER LARGE OBJECT NOT NULL,
  origin VARCHAR NOT NULL,
  state VARCHAR NOT NULL,
  created TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  started TIMESTAMP(9) WITH TIME ZONE,
  ended TIMESTAMP(9) WITH TIME ZONE,
  attempts INTEGER NOT NULL,
  outcome CHARACTER LARGE OBJECT
);

CREATE INDEX operation_by_device ON operation (device, id);
CREATE INDEX operation_by_state ON operation (state, id);

CREATE TABLE session (
  id BIGINT NOT NULL PRIMARY KEY,
  device VARCHAR,
  address VARCHAR NOT NULL,
  started TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  length_nanos BIGINT NOT NULL,
  events VARCHAR NOT NULL,
  rpcs CHARACTER LARGE OBJECT NOT NULL,
  bytes_in BIGINT NOT NULL,
  bytes_out BIGINT NOT NULL,
  outcome VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  notes CHARACTER LARGE OBJECT NOT NULL
);

CREATE INDEX session_by_device ON session (device, id);

-- Apart from session, so that lists of sessions do not read it. Deflated JSON.
CREATE TABLE transcript (
  session BIGINT NOT NULL PRIMARY KEY,
  messages BINARY LARGE OBJECT NOT NULL
);

CREATE TABLE setting (
  name VARCHAR NOT NULL PRIMARY KEY,
  content VARCHAR NOT NULL
);

-- The highest number that was in use when rows were removed: numbers are never given out again.
CREATE TABLE last_id (
  kind VARCHAR NOT NULL PRIMARY KEY,
  number BIGINT NOT NULL
);
