-- Programs that act with a key. Of the key its beginning and a fingerprint are kept.
CREATE TABLE service_account (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    country text,
    scopes text NOT NULL,
    key_start text NOT NULL,
    key_hash text NOT NULL UNIQUE,
    created_by uuid,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz
);
