-- A country's register of health personnel. Its seal is the sum of the hashes of all its rows, its edition goes up with every change.
CREATE TABLE register (
    country text PRIMARY KEY,
    edition integer NOT NULL,
    persons integer NOT NULL,
    seal text NOT NULL,
    register_on text,
    changed_at text NOT NULL
);

-- Keys of persons are given once, and never again.
CREATE TABLE health_person_counter (last integer NOT NULL);
INSERT INTO health_person_counter (last) VALUES (0);

-- What a register says of a person now: what is searched, and the whole record as JSON.
CREATE TABLE health_person (
    id integer PRIMARY KEY,
    country text NOT NULL,
    number text NOT NULL,
    name_key text NOT NULL,
    sound text NOT NULL,
    birth text NOT NULL,
    from_day text,
    record text NOT NULL,
    fingerprint blob NOT NULL,
    load_number integer NOT NULL,
    source_row integer NOT NULL,
    version integer NOT NULL,
    merged_into integer,
    changed_at text NOT NULL
);
CREATE UNIQUE INDEX health_person_by_number ON health_person (country, number);
CREATE INDEX health_person_by_name ON health_person (country, name_key);
CREATE INDEX health_person_by_sound ON health_person (country, sound);
CREATE INDEX health_person_by_birth ON health_person (country, birth);

-- What it said before: each state with the day from which it held, and since when it is not believed any more, where it was wrong.
CREATE TABLE health_person_state (
    country text NOT NULL,
    person_id integer NOT NULL,
    version integer NOT NULL,
    from_day text,
    record text NOT NULL,
    load_number integer NOT NULL,
    source_row integer NOT NULL,
    recorded_at text NOT NULL,
    disbelieved_at text,
    PRIMARY KEY (country, person_id, version)
) WITHOUT ROWID;

-- Names beside the main one, to be found by.
CREATE TABLE health_person_name (
    country text NOT NULL,
    name_key text NOT NULL,
    sound text NOT NULL,
    person_id integer NOT NULL,
    PRIMARY KEY (country, name_key, person_id)
) WITHOUT ROWID;
CREATE INDEX health_person_name_sound ON health_person_name (country, sound);
CREATE INDEX health_person_name_of ON health_person_name (country, person_id);

-- What is counted: on any day a person stands in one spell. Worked out from the states.
CREATE TABLE health_person_spell (
    country text NOT NULL,
    person_id integer NOT NULL,
    ordinal integer NOT NULL,
    first_day text,
    last_day text,
    occupation text NOT NULL,
    sex text NOT NULL,
    birth text,
    qualified text NOT NULL,
    citizenship text NOT NULL,
    citizenships text NOT NULL,
    born text NOT NULL,
    activity text NOT NULL,
    sector text NOT NULL,
    territory text NOT NULL,
    entry text NOT NULL,
    exit text NOT NULL,
    fte integer,
    PRIMARY KEY (country, person_id, ordinal)
) WITHOUT ROWID;

-- Files that were taken into a register.
CREATE TABLE register_load (
    id text PRIMARY KEY,
    country text NOT NULL,
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    file_size integer NOT NULL,
    profile_id text NOT NULL,
    profile_hash text NOT NULL,
    whole integer NOT NULL,
    register_on text NOT NULL,
    rows_read integer NOT NULL,
    added integer NOT NULL,
    changed integer NOT NULL,
    gone integer NOT NULL,
    unchanged integer NOT NULL,
    left_out integer NOT NULL,
    doubts integer NOT NULL,
    report text NOT NULL,
    comment text NOT NULL,
    loaded_by text NOT NULL,
    loaded_at text NOT NULL,
    UNIQUE (country, number)
);
