-- Scores per indicator that somebody tries from a year's result, under a name; revised, removed
-- and restored by newer rows. fiscal_year is the year of the result.
create table scenario (
  agency_id integer not null,
  scenario_id integer not null,
  change_no integer not null,
  fiscal_year integer not null,
  name text not null,
  note text not null,
  is_removed boolean not null,
  primary key (agency_id, scenario_id, change_no)
);
create table scenario_score (
  agency_id integer not null,
  scenario_id integer not null,
  change_no integer not null,
  indicator integer not null,
  score double precision not null,
  primary key (agency_id, scenario_id, change_no, indicator)
);
-- The revision of a scenario whose scores are the targets per indicator of a fiscal year. As
-- revisions never change, the targets stay what they were when they were set.
create table year_target (
  agency_id integer not null,
  fiscal_year integer not null,
  change_no integer not null,
  scenario_id integer not null,
  scenario_change_no integer not null,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, change_no)
);
