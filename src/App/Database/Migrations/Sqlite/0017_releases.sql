-- Tables of a register on their way out: what was asked, what is withheld, and who said yes. Numbers as counted stand apart.
CREATE TABLE release (
    id text PRIMARY KEY,
    country text NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    question text NOT NULL,
    dimensions text NOT NULL,
    on_day text,
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    audience text NOT NULL,
    data_set text NOT NULL,
    edition integer NOT NULL,
    register_on text,
    threshold integer NOT NULL,
    rounding integer,
    zeros_are_shown integer NOT NULL,
    cells integer NOT NULL,
    withheld_primary integer NOT NULL,
    withheld_secondary integer NOT NULL,
    counted integer NOT NULL,
    withheld_count integer NOT NULL,
    exposed integer NOT NULL,
    content_hash text NOT NULL,
    prepared_by text NOT NULL,
    prepared_at text NOT NULL,
    words text NOT NULL,
    sent_at text,
    decided_by text,
    decided_at text,
    decision text NOT NULL,
    version integer
);
CREATE UNIQUE INDEX release_number ON release (country, number);

CREATE TABLE release_content (
    release_id text PRIMARY KEY REFERENCES release (id),
    country text NOT NULL,
    bytes blob NOT NULL
);

-- What a country withholds, from a day on.
CREATE TABLE disclosure_setting (
    id text PRIMARY KEY,
    country text NOT NULL,
    valid_from text NOT NULL,
    threshold integer NOT NULL,
    zeros_are_shown integer NOT NULL,
    rounding_to integer,
    seed text NOT NULL,
    set_by text NOT NULL,
    set_at text NOT NULL
);
CREATE INDEX disclosure_setting_from ON disclosure_setting (country, valid_from);

-- Figures that are for a country and the Secretariat alone.
ALTER TABLE data_set ADD COLUMN audience text NOT NULL DEFAULT 'Public';
ALTER TABLE data_set ADD COLUMN country text;
