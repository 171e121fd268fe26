-- One row a country: whoever decides on its designations holds it, so that two decisions never pass each other.
CREATE TABLE designation_turn (
    country text PRIMARY KEY,
    number integer NOT NULL
);

-- What became of a designation. Rows are only ever added.
CREATE TABLE designation_entry (
    designation_id uuid NOT NULL,
    number integer NOT NULL,
    country text NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    why text,
    last_day date,
    taken text NOT NULL,
    recorded_by uuid,
    recorded_at timestamptz NOT NULL,
    institution text NOT NULL,
    unit text NOT NULL,
    office text NOT NULL,
    holder_name text NOT NULL,
    holder_since date,
    holder_may_be_named boolean NOT NULL,
    deputy_name text NOT NULL,
    deputy_since date,
    deputy_may_be_named boolean NOT NULL,
    public_email text NOT NULL,
    public_telephone text NOT NULL,
    contact_languages text NOT NULL,
    private_email text NOT NULL,
    private_telephone text NOT NULL,
    scopes text NOT NULL,
    valid_from date,
    valid_to date,
    mandate_file text NOT NULL,
    mandate_file_name text NOT NULL,
    mandate_link text NOT NULL,
    mandate_date date,
    mandate_issuer text NOT NULL,
    mandate_language text NOT NULL,
    mandate_restricted boolean NOT NULL,
    notified_on date,
    notified_by text NOT NULL,
    notified_evidence text NOT NULL,
    sub_units text NOT NULL,
    PRIMARY KEY (designation_id, number)
);
CREATE INDEX designation_entry_country ON designation_entry (country);

-- What the public reads: segments without private fields. Rows are only ever added.
CREATE TABLE published_designation (
    designation_id uuid NOT NULL,
    segment integer NOT NULL,
    version integer NOT NULL,
    country text NOT NULL,
    change text NOT NULL,
    published_at timestamptz NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    ending text NOT NULL,
    scopes text NOT NULL,
    institution text NOT NULL,
    unit text NOT NULL,
    office text NOT NULL,
    holder_name text NOT NULL,
    holder_since date,
    deputy_name text NOT NULL,
    email text NOT NULL,
    telephone text NOT NULL,
    languages text NOT NULL,
    mandate_link text NOT NULL,
    mandate_file text NOT NULL,
    mandate_date date,
    mandate_issuer text NOT NULL,
    mandate_language text NOT NULL,
    mandate_restricted boolean NOT NULL,
    notified_on date,
    confirmed_on date NOT NULL,
    still_right_on date,
    sub_units text NOT NULL,
    PRIMARY KEY (designation_id, segment, version)
);

-- Links of the yearly question, good once. Only a fingerprint of each is kept.
CREATE TABLE renewal_link (
    id uuid PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE,
    designation_id uuid NOT NULL,
    country text NOT NULL,
    made_at timestamptz NOT NULL,
    good_until timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX renewal_link_designation ON renewal_link (designation_id);
