-- The name that the user of a PC gave; blank when the user was asked and gave none. pc is a
-- fingerprint that tells PCs apart and says nothing else.
create table local_user (
  agency_id integer not null,
  pc text not null,
  change_no integer not null,
  name text not null,
  primary key (agency_id, pc, change_no)
);
