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
    ended_at timestamptz,
    replaces uuid
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

-- An offer of a role, by a link that is good once; of the link only a fingerprint is kept.
CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    key_hash text NOT NULL UNIQUE,
    email text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    role text NOT NULL,
    country text,
    until timestamptz,
    invited_by uuid NOT NULL,
    invited_at timestamptz NOT NULL,
    good_until timestamptz NOT NULL,
    replaces uuid,
    revoked_at timestamptz,
    accepted_at timestamptz,
    accepted_by uuid REFERENCES person (id)
);
CREATE INDEX invitation_waiting ON invitation (country) WHERE accepted_at IS NULL AND revoked_at IS NULL;

-- Wrong attempts to sign in, by a fingerprint of the address, whether anybody has it or not. Seconds since 1970.
CREATE TABLE sign_in_failure (
    address text PRIMARY KEY,
    failures bigint NOT NULL,
    since bigint NOT NULL,
    rests_until bigint NOT NULL
);
