-- One row a country: whoever decides on its designations holds it, so that two decisions never pass each other.
CREATE TABLE designation_turn (
    country text PRIMARY KEY,
    number integer NOT NULL
);

-- What became of a designation. Rows are only ever added.
CREATE TABLE designation_entry (
    designation_id text NOT NULL,
    number integer NOT NULL,
    country text NOT NULL,
    kind text NOT NULL,
    purpose text NOT NULL,
    why text,
    last_day text,
    taken text NOT NULL,
    recorded_by text,
    recorded_at text NOT NULL,
    institution text NOT NULL,
    unit text NOT NULL,
    office text NOT NULL,
    holder_name text NOT NULL,
    holder_since text,
    holder_may_be_named integer NOT NULL,
    deputy_name text NOT NULL,
    deputy_since text,
    deputy_may_be_named integer NOT NULL,
    public_email text NOT NULL,
    public_telephone text NOT NULL,
    contact_languages text NOT NULL,
    private_email text NOT NULL,
    private_telephone text NOT NULL,
    scopes text NOT NULL,
    valid_from text,
    valid_to text,
    mandate_file text NOT NULL,
    mandate_file_name text NOT NULL,
    mandate_link text NOT NULL,
    mandate_date text,
    mandate_issuer text NOT NULL,
    mandate_language text NOT NULL,
    mandate_restricted integer NOT NULL,
    notified_on text,
    notified_by text NOT NULL,
    notified_evidence text NOT NULL,
    sub_units text NOT NULL,
    PRIMARY KEY (designation_id, number)
);
CREATE INDEX designation_entry_country ON designation_entry (country);

-- What the public reads: segments without private fields. Rows are only ever added.
CREATE TABLE published_designation (
    designation_id text NOT NULL,
    segment integer NOT NULL,
    version integer NOT NULL,
    country text NOT NULL,
    change text NOT NULL,
    published_at text NOT NULL,
    valid_from text NOT NULL,
    valid_to text,
    ending text NOT NULL,
    scopes text NOT NULL,
    institution text NOT NULL,
    unit text NOT NULL,
    office text NOT NULL,
    holder_name text NOT NULL,
    holder_since text,
    deputy_name text NOT NULL,
    email text NOT NULL,
    telephone text NOT NULL,
    languages text NOT NULL,
    mandate_link text NOT NULL,
    mandate_file text NOT NULL,
    mandate_date text,
    mandate_issuer text NOT NULL,
    mandate_language text NOT NULL,
    mandate_restricted integer NOT NULL,
    notified_on text,
    confirmed_on text NOT NULL,
    still_right_on text,
    sub_units text NOT NULL,
    PRIMARY KEY (designation_id, segment, version)
);

-- Links of the yearly question, good once. Only a fingerprint of each is kept.
CREATE TABLE renewal_link (
    id text PRIMARY KEY,
    fingerprint text NOT NULL UNIQUE,
    designation_id text NOT NULL,
    country text NOT NULL,
    made_at text NOT NULL,
    good_until text NOT NULL,
    used_at text
);
CREATE INDEX renewal_link_designation ON renewal_link (designation_id);
