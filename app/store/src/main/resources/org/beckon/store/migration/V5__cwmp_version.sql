-- The version of CWMP that is spoken with a device; the namespace does not tell 1.2, 1.3 and 1.4 apart.

ALTER TABLE contact ADD COLUMN cwmp_version VARCHAR DEFAULT '' NOT NULL;

UPDATE contact SET cwmp_version = CASE namespace
  WHEN 'urn:dslforum-org:cwmp-1-0' THEN '1.0'
  WHEN 'urn:dslforum-org:cwmp-1-1' THEN '1.1'
  WHEN 'urn:dslforum-org:cwmp-1-2' THEN '1.2'
  WHEN 'urn:dslforum-org:cwmp-1-3' THEN '1.4'
  WHEN 'urn:dslforum-org:cwmp-1-4' THEN '1.4'
  ELSE ''
END;
