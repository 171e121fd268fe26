CREATE TABLE person (
    id text PRIMARY KEY,
    user_name text,
    normalized_user_name text UNIQUE,
    email text,
    normalized_email text UNIQUE,
    email_confirmed integer NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled integer NOT NULL,
    lockout_end text,
    lockout_enabled integer NOT NULL,
    access_failed_count integer NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    created_at text NOT NULL
);

CREATE TABLE person_token (
    person_id text NOT NULL REFERENCES person (id),
    provider text NOT NULL,
    name text NOT NULL,
    value text,
    PRIMARY KEY (person_id, provider, name)
);

CREATE TABLE person_login (
    provider text NOT NULL,
    provider_key text NOT NULL,
    provider_name text,
    person_id text NOT NULL REFERENCES person (id),
    PRIMARY KEY (provider, provider_key)
);

CREATE TABLE person_claim (
    id integer PRIMARY KEY AUTOINCREMENT,
    person_id text NOT NULL REFERENCES person (id),
    type text,
    value text
);

CREATE TABLE passkey (
    credential_id blob PRIMARY KEY,
    person_id text NOT NULL REFERENCES person (id),
    data text NOT NULL
);

-- A role of a person: for one country or for none.
CREATE TABLE membership (
    id text PRIMARY KEY,
    person_id text NOT NULL REFERENCES person (id),
    role text NOT NULL,
    country text,
    granted_at text NOT NULL,
    granted_by text,
    approved_by text,
    approved_at text,
    until text,
    ended_at text,
    replaces text
);
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE session (
    id text PRIMARY KEY,
    person_id text NOT NULL REFERENCES person (id),
    membership_id text NOT NULL REFERENCES membership (id),
    browser text NOT NULL,
    began_at text NOT NULL,
    seen_at text NOT NULL,
    ended_at text
);
CREATE INDEX session_person ON session (person_id);

-- An offer of a role, by a link that is good once; of the link only a fingerprint is kept.
CREATE TABLE invitation (
    id text PRIMARY KEY,
    key_hash text NOT NULL UNIQUE,
    email text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    role text NOT NULL,
    country text,
    until text,
    invited_by text NOT NULL,
    invited_at text NOT NULL,
    good_until text NOT NULL,
    replaces text,
    revoked_at text,
    accepted_at text,
    accepted_by text REFERENCES person (id)
);
CREATE INDEX invitation_waiting ON invitation (country) WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Wrong attempts to sign in, by a fingerprint of the address, whether anybody has it or not. Seconds since 1970.
CREATE TABLE sign_in_failure (
    address text PRIMARY KEY,
    failures integer NOT NULL,
    since integer NOT NULL,
    rests_until integer NOT NULL
);
