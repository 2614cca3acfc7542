-- What a plan says beside the official columns: money, what is to come out of it with the figure
-- aimed at and the figure reached, and how much a measure weighs among the others. Unknown where
-- nothing was told; an amount of 0 is a measure that needs no money.
alter table measure add column budget_amount double precision;
alter table measure add column budget_source text;
alter table measure add column output text;
alter table measure add column output_target double precision;
alter table measure add column output_unit text;
alter table measure add column output_reached double precision;
alter table measure add column weight double precision;
-- On which day a step was done, and what was noted about it.
alter table measure_step add column done_on date;
alter table measure_step add column note text;
-- The items of the website check that a measure serves, by their codes in its year's list.
create table measure_item (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  item text not null,
  primary key (agency_id, measure_id, change_no, item)
);
