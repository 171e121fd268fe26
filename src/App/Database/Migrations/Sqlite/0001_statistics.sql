-- One row: grows with every publication, so that every process notices what another one published.
CREATE TABLE publication (number integer NOT NULL);
INSERT INTO publication (number) VALUES (0);

CREATE TABLE data_set (
    id text PRIMARY KEY,
    title text NOT NULL,
    publisher text NOT NULL,
    licence text NOT NULL,
    source text NOT NULL,
    additive integer NOT NULL,
    created_at text NOT NULL
);

CREATE TABLE data_set_version (
    id integer PRIMARY KEY AUTOINCREMENT,
    data_set_id text NOT NULL REFERENCES data_set (id),
    number integer NOT NULL,
    file_name text NOT NULL,
    file_hash text NOT NULL,
    file_size integer NOT NULL,
    profile_id text NOT NULL,
    profile_hash text NOT NULL,
    licence text NOT NULL,
    imported_by text NOT NULL,
    imported_at text NOT NULL,
    comment text NOT NULL,
    rows_read integer NOT NULL,
    observations integer NOT NULL,
    added integer NOT NULL,
    removed integer NOT NULL,
    revised integer NOT NULL,
    content_hash text NOT NULL,
    quality_report text NOT NULL,
    UNIQUE (data_set_id, number)
);

-- Written once with its version and never changed. The ordinal is the rank in key order.
CREATE TABLE observation (
    version_id integer NOT NULL REFERENCES data_set_version (id),
    ordinal integer NOT NULL,
    ref_area text NOT NULL,
    measure text NOT NULL,
    unit text NOT NULL,
    occupation text NOT NULL,
    criterion text NOT NULL,
    activity text NOT NULL,
    territory text NOT NULL,
    native text NOT NULL,
    sector text NOT NULL,
    pathway text NOT NULL,
    sex text NOT NULL,
    age text NOT NULL,
    source text NOT NULL,
    counterpart text NOT NULL,
    time text NOT NULL,
    value real,
    status text NOT NULL,
    flags text NOT NULL,
    note text NOT NULL,
    source_row integer NOT NULL,
    source_column integer NOT NULL,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;

-- Against the version before: kind A added, D removed, R revised.
CREATE TABLE observation_change (
    version_id integer NOT NULL REFERENCES data_set_version (id),
    ordinal integer NOT NULL,
    kind text NOT NULL,
    ref_area text NOT NULL,
    measure text NOT NULL,
    unit text NOT NULL,
    occupation text NOT NULL,
    criterion text NOT NULL,
    activity text NOT NULL,
    territory text NOT NULL,
    native text NOT NULL,
    sector text NOT NULL,
    pathway text NOT NULL,
    sex text NOT NULL,
    age text NOT NULL,
    source text NOT NULL,
    counterpart text NOT NULL,
    time text NOT NULL,
    old_value real,
    old_status text,
    new_value real,
    new_status text,
    PRIMARY KEY (version_id, ordinal)
) WITHOUT ROWID;
