-- How many changes were written, so that a process asks in one small read whether anything is new.
-- No fact: it is counted up as the last step of a change, in one of some rows, by the agency's
-- number, so that agencies do not wait for each other. The file of one process needs none.
create table store_state (
  stripe integer primary key,
  changes bigint not null
);
