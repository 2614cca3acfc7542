-- Scenarios as they stand, or as they were removed, and the targets that were set from them.

-- name: scenarios
select scenario_id, change_no, changed_at, actor, fiscal_year, name, newest.note
from (
  select distinct on (agency_id, scenario_id)
    agency_id, scenario_id, change_no, fiscal_year, name, note, is_removed
  from scenario
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, scenario_id, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = $is_removed
order by fiscal_year, scenario_id;

-- name: scenario_scores
select scenario_id, indicator, score
from (
  select distinct on (agency_id, scenario_id) agency_id, scenario_id, change_no, is_removed
  from scenario
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, scenario_id, change_no desc
) as newest
join scenario_score using (agency_id, scenario_id, change_no)
where is_removed = $is_removed
order by scenario_id, indicator;

-- name: scenario_revision
select change_no, actor, is_removed
from scenario
join change using (agency_id, change_no)
where agency_id = $agency_id and scenario_id = $scenario_id
order by change_no desc
limit 1;

-- name: next_scenario_id
select coalesce(max(scenario_id), 0) + 1 from scenario where agency_id = $agency_id;

-- name: year_targets
select newest.fiscal_year, newest.change_no, changed_at, actor,
  scenario_id, scenario_change_no, scenario.fiscal_year as result_year, name
from (
  select distinct on (agency_id, fiscal_year)
    agency_id, fiscal_year, change_no, scenario_id, scenario_change_no, is_removed
  from year_target
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, change_no desc
) as newest
join change on change.agency_id = newest.agency_id and change.change_no = newest.change_no
join scenario using (scenario_id)
where newest.is_removed = false
  and scenario.agency_id = newest.agency_id and scenario.change_no = scenario_change_no
order by newest.fiscal_year;

-- name: indicator_targets
select newest.fiscal_year, indicator, score as target
from (
  select distinct on (agency_id, fiscal_year)
    agency_id, fiscal_year, scenario_id, scenario_change_no, is_removed
  from year_target
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, change_no desc
) as newest
join scenario_score using (agency_id, scenario_id)
where newest.is_removed = false and scenario_score.change_no = scenario_change_no
order by newest.fiscal_year, indicator;

-- name: newest_year_target
select change_no, actor, scenario_id, scenario_change_no, is_removed
from year_target
join change using (agency_id, change_no)
where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
order by change_no desc
limit 1;
