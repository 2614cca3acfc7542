-- The closings of fiscal years. Closing and reopening are rows of the same revision; what is shown
-- of a closing is the state at the change that closed it, judged by its day.
create table closing (
  agency_id integer not null,
  fiscal_year integer not null,
  period text not null,
  change_no integer not null,
  revision integer not null,
  name text not null,
  note text not null,
  reason text not null,
  day date not null,
  is_reopened boolean not null,
  primary key (agency_id, fiscal_year, period, change_no)
);
