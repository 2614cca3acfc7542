-- A closing and its reopening are two rows of one revision.

-- name: closings
select closed.fiscal_year, closed.period, closed.change_no, closed.revision, closed.name,
  closed.note, closed.reason, closed.day, closing_change.changed_at, closing_change.actor,
  reopened.change_no as reopened_no, reopening_change.changed_at as reopened_at,
  reopening_change.actor as reopened_by, reopened.reason as reopening_reason
from closing as closed
join change as closing_change
  on closing_change.agency_id = closed.agency_id and closing_change.change_no = closed.change_no
left join closing as reopened
  on reopened.agency_id = closed.agency_id and reopened.fiscal_year = closed.fiscal_year
  and reopened.period = closed.period and reopened.revision = closed.revision
  and reopened.is_reopened and reopened.change_no <= $as_of
left join change as reopening_change
  on reopening_change.agency_id = reopened.agency_id
  and reopening_change.change_no = reopened.change_no
where closed.agency_id = $agency_id and closed.change_no <= $as_of and not closed.is_reopened
order by closed.change_no desc;

-- name: worked_years
select distinct fiscal_year
from (
  select change_no, fiscal_year from measure where agency_id = $agency_id
  union all
  select change_no, fiscal_year from score where agency_id = $agency_id and assessed_id = 0
  union all
  select change_no, fiscal_year from score_detail where agency_id = $agency_id
) as written
where change_no > $after and change_no <= $as_of
order by fiscal_year;

-- name: written_years
select distinct fiscal_year
from (
  select change_no, fiscal_year from measure where agency_id = $agency_id
  union all
  select change_no, fiscal_year from score where agency_id = $agency_id and assessed_id = 0
  union all
  select change_no, fiscal_year from score_detail where agency_id = $agency_id
  union all
  select change_no, fiscal_year from working_group where agency_id = $agency_id
  union all
  select change_no, fiscal_year from calendar_entry where agency_id = $agency_id
  union all
  select measure_month.change_no, measure.fiscal_year
  from measure_month
  join measure on measure.agency_id = measure_month.agency_id
    and measure.measure_id = measure_month.measure_id
  where measure_month.agency_id = $agency_id
  union all
  select evidence.change_no, measure.fiscal_year
  from evidence
  join measure on measure.agency_id = evidence.agency_id
    and measure.measure_id = evidence.measure_id
  where evidence.agency_id = $agency_id
) as written
where change_no > $after and change_no <= $as_of
order by fiscal_year;
