-- What was planned and what was reached of a measure by the end of a calendar month, both cumulative
-- in percent, and what was done in it. The month is the date of its first day; unknown is null.
create table measure_month (
  agency_id integer not null,
  measure_id integer not null,
  change_no integer not null,
  month date not null,
  planned_percent double precision,
  actual_percent double precision,
  done text,
  primary key (agency_id, measure_id, change_no, month)
);
