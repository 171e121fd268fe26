-- What changed of late, by kind: of one country, and of all. Read from the newest back, whatever the length of the log.
CREATE INDEX audit_event_country_kind ON audit_event (country, kind, at);
CREATE INDEX audit_event_kind ON audit_event (kind, at);
