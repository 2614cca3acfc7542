-- Every division at once stands under a number of its own and has no name here.
-- Children belong to exactly one revision (measure_id, change_no) of their measure.

-- name: measures
select measure_id, change_no, changed_at, actor, fiscal_year, number, title,
  period_text, period_start, period_end, status, progress, result, outcome,
  coalesce(background, '') as background, coalesce(follow_up, '') as follow_up,
  coalesce(obstacles, '') as obstacles, budget_amount,
  coalesce(budget_source, '') as budget_source, coalesce(output, '') as output, output_target,
  coalesce(output_unit, '') as output_unit, output_reached, weight,
  coalesce(is_status_assumed, false) as is_status_assumed
from (
  select distinct on (agency_id, measure_id) *
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = $is_removed
order by fiscal_year, number, measure_id;

-- name: measure_divisions
select measure_id, position, division_id, name
from (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join measure_division using (agency_id, measure_id, change_no)
left join (
  select distinct on (agency_id, division_id) agency_id, division_id, name
  from division
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, division_id, change_no desc
) as named using (agency_id, division_id)
where is_removed = $is_removed
order by measure_id, position;

-- name: measure_indicators
select measure_id, indicator
from (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join measure_indicator using (agency_id, measure_id, change_no)
where is_removed = $is_removed
order by measure_id, indicator;

-- name: measure_items
select measure_id, item
from (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join measure_item using (agency_id, measure_id, change_no)
where is_removed = $is_removed
order by measure_id, length(item), item collate "C";

-- name: measure_steps
select measure_id, step_no, description, is_done, done_on, coalesce(note, '') as note
from (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join measure_step using (agency_id, measure_id, change_no)
where is_removed = $is_removed
order by measure_id, step_no;

-- name: measure_months
select measure_id, month, planned_percent, actual_percent, coalesce(done, '') as done
from (
  select distinct on (agency_id, measure_id) agency_id, measure_id, change_no, is_removed
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
) as newest
join measure_month using (agency_id, measure_id, change_no)
where is_removed = $is_removed
order by measure_id, month;

-- name: measure_revisions
select measure_id, change_no, changed_at, actor, fiscal_year, number, title,
  period_text, period_start, period_end, status, progress, result, outcome,
  coalesce(background, '') as background, coalesce(follow_up, '') as follow_up,
  coalesce(obstacles, '') as obstacles, budget_amount,
  coalesce(budget_source, '') as budget_source, coalesce(output, '') as output, output_target,
  coalesce(output_unit, '') as output_unit, output_reached, weight,
  coalesce(is_status_assumed, false) as is_status_assumed
from measure
join change using (agency_id, change_no)
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc;

-- name: revision_divisions
select measure_id, change_no, position, division_id, name
from measure_division
left join (
  select distinct on (agency_id, division_id) agency_id, division_id, name
  from division
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, division_id, change_no desc
) as named using (agency_id, division_id)
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, position;

-- name: revision_indicators
select measure_id, change_no, indicator
from measure_indicator
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, indicator;

-- name: revision_items
select measure_id, change_no, item
from measure_item
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, length(item), item collate "C";

-- name: revision_steps
select measure_id, change_no, step_no, description, is_done, done_on, coalesce(note, '') as note
from measure_step
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, step_no;

-- name: revision_months
select measure_id, change_no, month, planned_percent, actual_percent, coalesce(done, '') as done
from measure_month
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, month;

-- name: measure_cells
select measure_id, change_no, field, raw_text
from measure_cell
where agency_id = $agency_id and measure_id = $measure_id and change_no <= $as_of
order by change_no desc, field collate "C";

-- name: next_measure_id
select coalesce(max(measure_id), 0) + 1 from measure where agency_id = $agency_id;

-- name: current_revision
select change_no, is_removed, actor
from measure
join change using (agency_id, change_no)
where agency_id = $agency_id and measure_id = $measure_id
order by change_no desc
limit 1;
