-- Meetings and what they decided, every revision: they are few, and what stands is the last.

-- name: meetings
select meeting_id, change_no, title, meeting_no, be_year, held_on, place, begins, ends, chair,
  minute_taker, reviewer, is_removed
from meeting
where agency_id = $agency_id and change_no <= $as_of
order by meeting_id, change_no;

-- name: people
select meeting_id, change_no, attendance, name, post
from meeting_person
where agency_id = $agency_id and change_no <= $as_of
order by meeting_id, change_no, person_no;

-- name: points
select meeting_id, change_no, agenda_no, said, resolution
from meeting_point
where agency_id = $agency_id and change_no <= $as_of
order by meeting_id, change_no, agenda_no;

-- name: decisions
select decision_id, change_no, meeting_id, decided, division_id, person, due_on, status, note,
  is_removed
from meeting_decision
where agency_id = $agency_id and change_no <= $as_of
order by decision_id, change_no;
