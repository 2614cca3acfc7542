-- The agencies that somebody chose to be compared with, one by one; the newest row of each says
-- whether it still is.
create table chosen_peer (
  agency_id integer not null,
  assessed_id integer not null,
  change_no integer not null,
  is_removed boolean not null,
  primary key (agency_id, assessed_id, change_no)
);
