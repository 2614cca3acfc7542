-- What the memo before an imported report says; what it leaves blank is null.
create table report_memo (
  agency_id integer not null,
  fiscal_year integer not null,
  change_no integer not null,
  department text,
  phone text,
  number_text text,
  number text,
  date_text text,
  day date,
  subject text,
  addressee text,
  is_removed boolean not null,
  primary key (agency_id, fiscal_year, change_no)
);
create table report_memo_signer (
  agency_id integer not null,
  fiscal_year integer not null,
  change_no integer not null,
  place integer not null,
  name text not null,
  position text,
  primary key (agency_id, fiscal_year, change_no, place)
);
