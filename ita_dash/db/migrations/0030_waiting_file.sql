-- Files that were chosen and not imported yet, where several processes share the store and no disk.
-- No facts: they are deleted once they are imported, and after some days.
create table waiting_file (
  agency_id integer not null,
  sha256 text not null,
  size bigint not null,
  kept_at timestamp not null,
  content bytea not null,
  primary key (agency_id, sha256)
);
