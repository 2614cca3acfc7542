-- Measures that an office keeps to begin new ones from. Steps and divisions stand one a line; the
-- months are of the calendar, in the order of the fiscal year.
create table library_measure (
  agency_id integer not null,
  library_id integer not null,
  change_no integer not null,
  title text not null,
  background text not null,
  steps text not null,
  divisions text not null,
  first_month integer not null,
  last_month integer not null,
  output text not null,
  outcome text not null,
  follow_up text not null,
  is_removed boolean not null,
  primary key (agency_id, library_id, change_no)
);
create table library_indicator (
  agency_id integer not null,
  library_id integer not null,
  change_no integer not null,
  indicator integer not null,
  primary key (agency_id, library_id, change_no, indicator)
);
