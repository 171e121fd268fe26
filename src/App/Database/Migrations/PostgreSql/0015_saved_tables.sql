-- Tables that people of a country composed and keep under a name: the question, never its answer.
CREATE TABLE saved_table (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    shared boolean NOT NULL,
    kept_by uuid NOT NULL,
    kept_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX saved_table_of ON saved_table (country, name);

-- A key over all parts of a table keeps parts from lying on other servers; each part has its own.
ALTER TABLE health_person_spell DROP CONSTRAINT health_person_spell_pkey;
ALTER TABLE health_person_spell_here ADD PRIMARY KEY (country, person_id, ordinal);
