-- Why a poke came to nothing as codes with their details, for each way that was tried, in place of sentences.

ALTER TABLE poke ADD COLUMN failures CHARACTER LARGE OBJECT DEFAULT '[]' NOT NULL;

UPDATE poke SET failures = CAST(
  JSON_ARRAY(JSON_OBJECT(
    'via': via, 'result': result, 'code': 'OTHER', 'details': JSON_ARRAY(cause, advice)))
  AS VARCHAR)
WHERE result <> 'INFORM';

ALTER TABLE poke DROP COLUMN cause;
ALTER TABLE poke DROP COLUMN advice;
