-- Which change a change takes back; what was written stays, and an undo may itself be undone.
create table undo (
  agency_id integer not null,
  change_no integer not null,
  undone_change_no integer not null,
  primary key (agency_id, change_no)
);
