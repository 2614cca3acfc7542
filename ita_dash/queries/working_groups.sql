-- The working groups of the office, one a fiscal year.

-- name: working_groups
select fiscal_year, order_number, ordered_on, begins_on, change_no, changed_at, actor
from (
  select distinct on (agency_id, fiscal_year) *
  from working_group
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year;

-- name: group_members
select fiscal_year, change_no, place, name, post, duty
from working_group_member
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, change_no, place;

-- name: group_revisions
select fiscal_year, change_no, order_number, ordered_on, begins_on, is_removed
from working_group
where agency_id = $agency_id and change_no <= $as_of
order by fiscal_year, change_no;
