-- Tables that people of a country composed and keep under a name: the question, never its answer.
CREATE TABLE saved_table (
    id text PRIMARY KEY,
    country text NOT NULL,
    name text NOT NULL,
    question text NOT NULL,
    shared integer NOT NULL,
    kept_by text NOT NULL,
    kept_at text NOT NULL,
    changed_at text NOT NULL
);
CREATE INDEX saved_table_of ON saved_table (country, name);
