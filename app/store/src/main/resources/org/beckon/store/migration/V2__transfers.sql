-- Files that devices were told to fetch or send; the operation that ordered one is its number.

CREATE TABLE transfer (
  operation BIGINT NOT NULL PRIMARY KEY,
  device VARCHAR NOT NULL,
  download BOOLEAN NOT NULL,
  command_key VARCHAR NOT NULL,
  file_type VARCHAR NOT NULL,
  url VARCHAR NOT NULL,
  software_version VARCHAR NOT NULL,
  ordered TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  deadline TIMESTAMP(9) WITH TIME ZONE NOT NULL,
  state VARCHAR NOT NULL,
  ended TIMESTAMP(9) WITH TIME ZONE,
  fault_code INTEGER NOT NULL,
  words VARCHAR NOT NULL
);

CREATE INDEX transfer_by_device ON transfer (device, operation);
