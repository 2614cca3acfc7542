-- What changes wrote, each beside what stood before: of every measure the revision that a change
-- wrote, and the one before it.

-- name: written_measures
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, fiscal_year, number, title, period_text, period_start, period_end,
  status, progress, result, outcome,
  coalesce(background, '') as background, coalesce(follow_up, '') as follow_up,
  coalesce(obstacles, '') as obstacles, budget_amount,
  coalesce(budget_source, '') as budget_source, coalesce(output, '') as output, output_target,
  coalesce(output_unit, '') as output_unit, output_reached, weight,
  coalesce(is_status_assumed, false) as is_status_assumed, is_removed
from revision join measure using (measure_id, change_no)
where agency_id = $agency_id
order by measure_id, change_no;

-- name: written_divisions
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, position, division_id, name
from revision join measure_division using (measure_id, change_no)
left join (
  select distinct on (agency_id, division_id) agency_id, division_id, name
  from division
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, division_id, change_no desc
) as named using (agency_id, division_id)
where agency_id = $agency_id
order by measure_id, change_no, position;

-- name: written_indicators
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, indicator
from revision join measure_indicator using (measure_id, change_no)
where agency_id = $agency_id
order by measure_id, change_no, indicator;

-- name: written_items
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, item
from revision join measure_item using (measure_id, change_no)
where agency_id = $agency_id
order by measure_id, change_no, length(item), item collate "C";

-- name: written_steps
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, step_no, description, is_done, done_on, coalesce(note, '') as note
from revision join measure_step using (measure_id, change_no)
where agency_id = $agency_id
order by measure_id, change_no, step_no;

-- name: written_months
with numbered as (
  select measure_id, change_no,
    lag(change_no) over (partition by measure_id order by change_no) as before
  from measure
  where agency_id = $agency_id and change_no <= $as_of
), revision as (
  select measure_id, change_no from numbered where change_no = any($changes)
  union
  select measure_id, before from numbered where change_no = any($changes) and before is not null
)
select measure_id, change_no, month, planned_percent, actual_percent, coalesce(done, '') as done
from revision join measure_month using (measure_id, change_no)
where agency_id = $agency_id
order by measure_id, change_no, month;

-- The agency's own figures; of others only how many, as one file may hold a whole country's.
-- name: written_scores
select change_no, fiscal_year, code, value, label, is_removed,
  value_before, label_before, was_removed
from (
  select change_no, fiscal_year, code, value, label, is_removed,
    lag(value) over own as value_before, lag(label) over own as label_before,
    coalesce(lag(is_removed) over own, true) as was_removed
  from score
  where agency_id = $agency_id and assessed_id = 0 and change_no <= $as_of
  window own as (partition by fiscal_year, code order by change_no)
) as written
where change_no = any($changes)
order by change_no, fiscal_year, code collate "C";

-- name: written_details
select change_no, fiscal_year, code, part, score, is_removed, score_before, was_removed
from (
  select change_no, fiscal_year, code, part, score, is_removed,
    lag(score) over own as score_before, coalesce(lag(is_removed) over own, true) as was_removed
  from score_detail
  where agency_id = $agency_id and change_no <= $as_of
  window own as (partition by fiscal_year, code, part order by change_no)
) as written
where change_no = any($changes)
order by change_no, fiscal_year, code collate "C", part;

-- name: written_peer_scores
select change_no, count(*) as figures
from score
where agency_id = $agency_id and assessed_id > 0 and change_no = any($changes)
  and change_no <= $as_of
group by change_no
order by change_no;

-- name: written_lineage
with named as (
  select distinct on (agency_id, measure_id) measure_id, fiscal_year, number, title
  from measure
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, measure_id, change_no desc
)
select lineage.change_no, lineage.fiscal_year as plan_year, lineage.decision, lineage.reason,
  lineage.is_removed, measure.measure_id, measure.fiscal_year, measure.number, measure.title,
  earlier.fiscal_year as earlier_year, earlier.number as earlier_number,
  earlier.title as earlier_title
from measure_lineage as lineage
join named as measure on measure.measure_id = lineage.measure_id
left join named as earlier on earlier.measure_id = lineage.predecessor_id
where lineage.agency_id = $agency_id and lineage.change_no <= $as_of
  and lineage.change_no = any($changes)
order by lineage.change_no, lineage.fiscal_year, measure.measure_id;
