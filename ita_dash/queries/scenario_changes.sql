-- Every revision of the scenarios, and of the targets of years, that these changes wrote.

-- name: written_scenarios
select scenario_id, change_no, fiscal_year, name, note, is_removed
from scenario
join (
  select distinct agency_id, scenario_id
  from scenario
  where agency_id = $agency_id and change_no = any($changes)
) as touched using (agency_id, scenario_id)
where agency_id = $agency_id and change_no <= $as_of
order by scenario_id, change_no;

-- name: written_scenario_scores
select scenario_id, change_no, indicator, score
from scenario_score
join (
  select distinct agency_id, scenario_id
  from scenario
  where agency_id = $agency_id and change_no = any($changes)
) as touched using (agency_id, scenario_id)
where agency_id = $agency_id and change_no <= $as_of
order by scenario_id, change_no, indicator;

-- name: written_targets
select target.fiscal_year, target.change_no, scenario_id, scenario_change_no, name,
  target.is_removed
from year_target as target
join (
  select distinct agency_id, fiscal_year
  from year_target
  where agency_id = $agency_id and change_no = any($changes)
) as touched using (agency_id, fiscal_year)
join scenario using (agency_id, scenario_id)
where agency_id = $agency_id and target.change_no <= $as_of
  and scenario.change_no = scenario_change_no
order by target.fiscal_year, target.change_no;
