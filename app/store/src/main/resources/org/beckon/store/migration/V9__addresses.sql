-- Where connection requests go: what is set for a device, removed with it, and rules for tags.
-- What belongs to the manner of requests and to a forwarded port is JSON.
CREATE TABLE address (
  device VARCHAR NOT NULL PRIMARY KEY,
  template VARCHAR NOT NULL,
  basic BOOLEAN NOT NULL,
  timeout_millis BIGINT,
  username VARCHAR,
  password VARCHAR,
  forward CHARACTER LARGE OBJECT,
  made_by VARCHAR NOT NULL,
  since TIMESTAMP(9) WITH TIME ZONE NOT NULL
);

CREATE TABLE address_rule (
  tag VARCHAR NOT NULL PRIMARY KEY,
  template VARCHAR NOT NULL,
  made_by VARCHAR NOT NULL,
  since TIMESTAMP(9) WITH TIME ZONE NOT NULL
);
