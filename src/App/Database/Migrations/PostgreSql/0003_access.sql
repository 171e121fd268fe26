CREATE TABLE person (
    id uuid PRIMARY KEY,
    user_name text,
    normalized_user_name text UNIQUE,
    email text,
    normalized_email text UNIQUE,
    email_confirmed boolean NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    two_factor_enabled boolean NOT NULL,
    lockout_end timestamptz,
    lockout_enabled boolean NOT NULL,
    access_failed_count integer NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE person_token (
    person_id uuid NOT NULL REFERENCES person (id),
    provider text NOT NULL,
    name text NOT NULL,
    value text,
    PRIMARY KEY (person_id, provider, name)
);

CREATE TABLE person_login (
    provider text NOT NULL,
    provider_key text NOT NULL,
    provider_name text,
    person_id uuid NOT NULL REFERENCES person (id),
    PRIMARY KEY (provider, provider_key)
);

CREATE TABLE person_claim (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    type text,
    value text
);

CREATE TABLE passkey (
    credential_id bytea PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    data jsonb NOT NULL
);

-- A role of a person: for one country or for none.
CREATE TABLE membership (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    role text NOT NULL,
    country text,
    granted_at timestamptz NOT NULL,
    granted_by uuid,
    approved_by uuid,
    approved_at timestamptz,
    until timestamptz,
    ended_at timestamptz
);
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE session (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id),
    membership_id uuid NOT NULL REFERENCES membership (id),
    browser text NOT NULL,
    began_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX session_person ON session (person_id);
