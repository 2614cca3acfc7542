-- What was decided about a measure when the plan of a fiscal year was set: kept, changed or new (a
-- measure of that plan, with the one of an earlier plan that it carries on) or dropped (a measure
-- of an earlier plan that none carries on), and why.
create table measure_lineage (
  agency_id integer not null,
  fiscal_year integer not null,
  measure_id integer not null,
  change_no integer not null,
  decision text not null,
  predecessor_id integer,
  reason text not null,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, measure_id, change_no)
);
