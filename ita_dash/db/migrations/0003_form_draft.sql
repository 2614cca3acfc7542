-- What people have typed into forms and not saved yet: no facts, so rows are changed and deleted,
-- and no change number stands behind them. person tells whose it is and is no name; subject_id is
-- the measure a form is about, 0 where it is about none; token tells forms apart that one person
-- has open at once; typed is JSON.
create table form_draft (
  agency_id integer not null,
  person text not null,
  form text not null,
  subject_id integer not null,
  token text not null,
  base_change_no integer not null,
  typed text not null,
  saved_at timestamp not null,
  primary key (agency_id, person, form, subject_id, token)
);
