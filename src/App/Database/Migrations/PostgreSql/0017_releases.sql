-- Tables of a register on their way out: what was asked, what is withheld, and who said yes. Numbers as counted stand apart.
CREATE TABLE release (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    question text NOT NULL,
    dimensions text NOT NULL,
    on_day date,
    from_year integer NOT NULL,
    to_year integer NOT NULL,
    audience text NOT NULL,
    data_set text NOT NULL,
    edition bigint NOT NULL,
    register_on date,
    threshold integer NOT NULL,
    rounding integer,
    zeros_are_shown boolean NOT NULL,
    cells integer NOT NULL,
    withheld_primary integer NOT NULL,
    withheld_secondary integer NOT NULL,
    counted bigint NOT NULL,
    withheld_count bigint NOT NULL,
    exposed integer NOT NULL,
    content_hash text NOT NULL,
    prepared_by uuid NOT NULL,
    prepared_at timestamptz NOT NULL,
    words text NOT NULL,
    sent_at timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    decision text NOT NULL,
    version integer
);
CREATE UNIQUE INDEX release_number ON release (country, number);

CREATE TABLE release_content (
    release_id uuid PRIMARY KEY REFERENCES release (id),
    country text NOT NULL,
    bytes bytea NOT NULL
);

-- What a country withholds, from a day on.
CREATE TABLE disclosure_setting (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    valid_from date NOT NULL,
    threshold integer NOT NULL,
    zeros_are_shown boolean NOT NULL,
    rounding_to integer,
    seed text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL
);
CREATE INDEX disclosure_setting_from ON disclosure_setting (country, valid_from);

-- Figures that are for a country and the Secretariat alone.
ALTER TABLE data_set ADD COLUMN audience text NOT NULL DEFAULT 'Public';
ALTER TABLE data_set ADD COLUMN country text;
