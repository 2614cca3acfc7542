-- What papers say of the office and who signs them; what is unknown is null. Its full name, its
-- district and its province stand with the agency.
create table office (
  agency_id integer not null,
  change_no integer not null,
  short_name text,
  address text,
  phone text,
  website text,
  department text,
  letter_prefix text,
  head_of_office text,
  head_of_office_position text,
  head_of_office_acting text,
  head_of_office_own_position text,
  clerk text,
  clerk_position text,
  clerk_acting text,
  clerk_own_position text,
  chief_executive text,
  chief_executive_position text,
  chief_executive_acting text,
  chief_executive_own_position text,
  primary key (agency_id, change_no)
);
