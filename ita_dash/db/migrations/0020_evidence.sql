-- Evidence of measures: a link, or a file that is kept under its SHA-256 beside the database or in
-- evidence_content. A file's row belongs to exactly one revision of its evidence.
create table evidence (
  agency_id integer not null,
  evidence_id integer not null,
  change_no integer not null,
  revision integer not null,
  measure_id integer not null,
  step_no integer,
  step_text text,
  title text not null,
  link text,
  about date not null,
  fiscal_year integer not null,
  status text not null,
  renews_yearly boolean not null,
  is_removed boolean not null,
  primary key (agency_id, evidence_id, change_no)
);
create table evidence_file (
  agency_id integer not null,
  evidence_id integer not null,
  change_no integer not null,
  sha256 text not null,
  file_name text not null,
  file_size bigint not null,
  mime text not null,
  primary key (agency_id, evidence_id, change_no)
);
-- The bytes of files where no folder is named; no fact of its own, so it has no change number.
create table evidence_content (
  sha256 text primary key,
  content bytea not null
);
-- Whether links answered when somebody asked; no fact either: each answer replaces the one before.
create table link_answer (
  agency_id integer not null,
  link text not null,
  asked_at timestamp not null,
  answer text not null,
  detail text not null,
  primary key (agency_id, link)
);
