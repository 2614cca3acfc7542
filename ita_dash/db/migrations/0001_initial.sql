-- The append-only store. A row is never changed: a correction or a removal is a newer row.
-- agency_id is the agency whose books these are; assessed_id is the agency a score is about
-- (0 is the agency itself, others are kept for comparison).
create table change (
  agency_id integer not null,
  change_no integer not null,
  changed_at timestamp not null,
  actor text not null,
  action text not null,
  note text not null,
  primary key (agency_id, change_no)
);
create table agency (
  agency_id integer not null,
  change_no integer not null,
  name text not null,
  agency_type text,
  province text,
  district text,
  is_sample boolean not null,
  is_removed boolean not null,
  primary key (agency_id, change_no)
);
create table division (
  agency_id integer not null,
  division_id integer not null,
  change_no integer not null,
  name text not null,
  sort_order integer not null,
  is_removed boolean not null,
  primary key (agency_id, division_id, change_no)
);
create table assessed_agency (
  agency_id integer not null,
  assessed_id integer not null,
  change_no integer not null,
  name text not null,
  agency_type text,
  province text,
  district text,
  row_kind text not null,
  is_removed boolean not null,
  primary key (agency_id, assessed_id, change_no)
);
create table score (
  agency_id integer not null,
  assessed_id integer not null,
  fiscal_year integer not null,
  code text not null,
  change_no integer not null,
  value double precision,
  label text,
  scale text not null,
  source text not null,
  is_removed boolean not null,
  primary key (agency_id, assessed_id, fiscal_year, code, change_no)
);
create table measure (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  fiscal_year integer not null,
  number integer not null,
  title text not null,
  period_text text not null,
  period_start date,
  period_end date,
  status text not null,
  progress integer,
  result text not null,
  outcome text not null,
  is_removed boolean not null,
  primary key (agency_id, measure_id, change_no)
);
create table measure_division (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  position integer not null,
  division_id integer not null,
  primary key (agency_id, measure_id, change_no, position)
);
create table measure_indicator (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  indicator integer not null,
  primary key (agency_id, measure_id, change_no, indicator)
);
create table measure_step (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  step_no integer not null,
  description text not null,
  is_done boolean not null,
  primary key (agency_id, measure_id, change_no, step_no)
);
create table measure_cell (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  field text not null,
  raw_text text not null,
  primary key (agency_id, measure_id, change_no, field)
);
create table import_file (
  agency_id integer not null,
  change_no integer not null,
  kind text not null,
  file_name text not null,
  file_size bigint not null,
  sha256 text not null,
  rows_read integer not null,
  rows_added integer not null,
  rows_updated integer not null,
  rows_skipped integer not null,
  warnings integer not null,
  primary key (agency_id, change_no)
);
