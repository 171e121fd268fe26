-- Employers and agencies whose people have accounts. Their key stands with roles and invitations; their name, they give themselves.
CREATE TABLE organization (
    id text PRIMARY KEY,
    organization_id text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    country text NOT NULL,
    registration_number text NOT NULL,
    named_at text NOT NULL
);
ALTER TABLE membership ADD COLUMN organization_id text;
ALTER TABLE invitation ADD COLUMN organization_id text;

-- What an employer or agency plans, is about to sign, or relies on; every row says whose it is, and others never see it.
CREATE TABLE recruitment (
    id text PRIMARY KEY,
    parties text NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    act_on text NOT NULL,
    packs text NOT NULL,
    facts text NOT NULL,
    contract text,
    revision integer NOT NULL,
    created_by text NOT NULL,
    created_at text NOT NULL,
    changed_at text NOT NULL,
    begun_at text,
    closed_at text
);
CREATE INDEX recruitment_parties ON recruitment (parties, changed_at);

-- A check as it was made, with all facts and findings; never changed.
CREATE TABLE kept_check (
    id text PRIMARY KEY,
    recruitment_id text NOT NULL REFERENCES recruitment (id),
    parties text NOT NULL,
    number integer NOT NULL,
    act_on text NOT NULL,
    outcome text NOT NULL,
    gaps integer NOT NULL,
    cause text NOT NULL,
    facts text NOT NULL,
    judgement text NOT NULL,
    digest text NOT NULL,
    made_by text,
    made_at text NOT NULL,
    UNIQUE (recruitment_id, number)
);

CREATE TABLE recruitment_decision (
    id text PRIMARY KEY,
    recruitment_id text NOT NULL REFERENCES recruitment (id),
    check_number integer NOT NULL,
    parties text NOT NULL,
    goes_ahead integer NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decider_name text NOT NULL,
    decided_at text NOT NULL
);
CREATE INDEX recruitment_decision_of ON recruitment_decision (recruitment_id);

CREATE TABLE recruitment_file (
    id text PRIMARY KEY,
    recruitment_id text NOT NULL REFERENCES recruitment (id),
    parties text NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    media_type text NOT NULL,
    size integer NOT NULL,
    about text NOT NULL,
    added_by text NOT NULL,
    added_at text NOT NULL,
    removed_at text
);
CREATE INDEX recruitment_file_of ON recruitment_file (recruitment_id);

-- Active recruitment from listed countries, month by month as it was published: small counts are not there.
CREATE TABLE watched_month (
    month text PRIMARY KEY,
    published_at text NOT NULL,
    least_count integer NOT NULL,
    least_organizations integer NOT NULL
);
CREATE TABLE watched_corridor (
    month text NOT NULL REFERENCES watched_month (month),
    destination text NOT NULL,
    source text NOT NULL,
    occupation text NOT NULL,
    checked integer,
    begun integer,
    PRIMARY KEY (month, destination, source, occupation)
);
