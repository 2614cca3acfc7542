-- Findings of the checks before signature that somebody accepted, and why. The newest row of a rule
-- at a place says whether it still is; it holds for the text that had this fingerprint.
create table accepted_finding (
  agency_id integer not null,
  fiscal_year integer not null,
  rule text not null,
  place text not null,
  change_no integer not null,
  fingerprint text not null,
  reason text not null,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, rule, place, change_no)
);
