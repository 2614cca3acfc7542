-- Meetings as the minutes tell them; people and points of the agenda belong to one revision. What a
-- meeting decided is a task of its own, which goes on after it.
create table meeting (
  agency_id integer not null,
  meeting_id integer not null,
  change_no integer not null,
  title text not null,
  meeting_no integer not null,
  be_year integer not null,
  held_on date not null,
  place text not null,
  begins text not null,
  ends text not null,
  chair text not null,
  minute_taker text not null,
  reviewer text not null,
  is_removed boolean not null,
  primary key (agency_id, meeting_id, change_no)
);
create table meeting_person (
  agency_id integer not null,
  meeting_id integer not null,
  change_no integer not null,
  person_no integer not null,
  attendance text not null,
  name text not null,
  post text not null,
  primary key (agency_id, meeting_id, change_no, person_no)
);
create table meeting_point (
  agency_id integer not null,
  meeting_id integer not null,
  change_no integer not null,
  agenda_no integer not null,
  said text not null,
  resolution text not null,
  primary key (agency_id, meeting_id, change_no, agenda_no)
);
create table meeting_decision (
  agency_id integer not null,
  decision_id integer not null,
  change_no integer not null,
  meeting_id integer not null,
  decided text not null,
  division_id integer,
  person text not null,
  due_on date,
  status text not null,
  note text not null,
  is_removed boolean not null,
  primary key (agency_id, decision_id, change_no)
);
