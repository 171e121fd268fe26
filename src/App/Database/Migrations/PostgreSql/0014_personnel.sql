-- A country's register of health personnel. Its seal is the sum of the hashes of all its rows, its edition goes up with every change.
CREATE TABLE register (
    country text PRIMARY KEY,
    edition bigint NOT NULL,
    persons bigint NOT NULL,
    seal text NOT NULL,
    register_on date,
    changed_at timestamptz NOT NULL
);

-- Keys of persons are given once, and never again.
CREATE TABLE health_person_counter (last bigint NOT NULL);
INSERT INTO health_person_counter (last) VALUES (0);

-- What a register says of a person now: what is searched, and the whole record as JSON.
CREATE TABLE health_person (
    id bigint PRIMARY KEY,
    country text NOT NULL,
    number text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    sound text COLLATE "C" NOT NULL,
    birth text NOT NULL,
    from_day date,
    record text NOT NULL,
    fingerprint bytea NOT NULL,
    load_number integer NOT NULL,
    source_row integer NOT NULL,
    version integer NOT NULL,
    merged_into bigint,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX health_person_by_number ON health_person (country, number);
CREATE INDEX health_person_by_name ON health_person (country, name_key);
CREATE INDEX health_person_by_sound ON health_person (country, sound);
CREATE INDEX health_person_by_birth ON health_person (country, birth);

-- What it said before: each state with the day from which it held, and since when it is not believed any more, where it was wrong.
CREATE TABLE health_person_state (
    country text NOT NULL,
    person_id bigint NOT NULL,
    version integer NOT NULL,
    from_day date,
    record text NOT NULL,
    load_number integer NOT NULL,
    source_row integer NOT NULL,
    recorded_at timestamptz NOT NULL,
    disbelieved_at timestamptz,
    PRIMARY KEY (country, person_id, version)
);

-- Names beside the main one, to be found by.
CREATE TABLE health_person_name (
    country text NOT NULL,
    name_key text COLLATE "C" NOT NULL,
    sound text COLLATE "C" NOT NULL,
    person_id bigint NOT NULL,
    PRIMARY KEY (country, name_key, person_id)
);
CREATE INDEX health_person_name_sound ON health_person_name (country, sound);
CREATE INDEX health_person_name_of ON health_person_name (country, person_id);

-- What is counted: on any day a person stands in one spell. Worked out from the states. Cut by country, so that a country's spells may lie
-- on a server of their own: attach its table, or a foreign one, as a partition.
CREATE TABLE health_person_spell (
    country text NOT NULL,
    person_id bigint NOT NULL,
    ordinal integer NOT NULL,
    first_day date,
    last_day date,
    occupation text NOT NULL,
    sex text NOT NULL,
    birth date,
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
) PARTITION BY LIST (country);
CREATE TABLE health_person_spell_here PARTITION OF health_person_spell DEFAULT;

-- Files that were taken into a register.
CREATE TABLE register_load (
    id uuid PRIMARY KEY,
    country text NOT NULL,
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    file_size bigint NOT NULL,
    profile_id text NOT NULL,
    profile_hash text NOT NULL,
    whole boolean NOT NULL,
    register_on date NOT NULL,
    rows_read bigint NOT NULL,
    added bigint NOT NULL,
    changed bigint NOT NULL,
    gone bigint NOT NULL,
    unchanged bigint NOT NULL,
    left_out bigint NOT NULL,
    doubts bigint NOT NULL,
    report text NOT NULL,
    comment text NOT NULL,
    loaded_by uuid NOT NULL,
    loaded_at timestamptz NOT NULL,
    UNIQUE (country, number)
);
