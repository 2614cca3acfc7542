-- Dates of a fiscal year as the office tells them: a step of the assessment that it corrects, or an
-- entry of its own ("own_1"), which alone has a title. The newest row of a code says whether it
-- still is.
create table calendar_entry (
  agency_id integer not null,
  fiscal_year integer not null,
  code text not null,
  change_no integer not null,
  title text,
  start_on date,
  end_on date,
  note text not null,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, code, change_no)
);
