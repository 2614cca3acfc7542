-- The working group of a fiscal year, as its order of appointment names it; the newest row of a
-- year says whether it still is. Its members are those of one revision, in the order's order.
create table working_group (
  agency_id integer not null,
  fiscal_year integer not null,
  change_no integer not null,
  order_number text,
  ordered_on date,
  begins_on date,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, change_no)
);
create table working_group_member (
  agency_id integer not null,
  fiscal_year integer not null,
  change_no integer not null,
  place integer not null,
  name text not null,
  post text,
  duty text not null,
  primary key (agency_id, fiscal_year, change_no, place)
);
