-- Programs that act with a key. Of the key its beginning and a fingerprint are kept.
CREATE TABLE service_account (
    id text PRIMARY KEY,
    name text NOT NULL,
    country text,
    scopes text NOT NULL,
    key_start text NOT NULL,
    key_hash text NOT NULL UNIQUE,
    created_by text,
    created_at text NOT NULL,
    expires_at text NOT NULL,
    last_used_at text,
    revoked_at text
);
