-- Mean changes of the other agencies between two years, over those of which both are known; the
-- second pair of columns is over the agencies of one kind alone.
-- name: peer_moves
with peer as (
  select assessed_id, agency_type
  from (
    select distinct on (agency_id, assessed_id)
      assessed_id, agency_type, row_kind, is_removed
    from assessed_agency
    where agency_id = $agency_id and assessed_id > 0 and change_no <= $as_of
    order by agency_id, assessed_id, change_no desc
  ) as described
  where is_removed = false and row_kind = any($row_kinds)
), newest as (
  -- Numbering is half the work of "distinct on" over some hundred thousand figures.
  select assessed_id, fiscal_year, code, value, is_removed,
    row_number() over (
      partition by assessed_id, fiscal_year, code order by change_no desc
    ) as place
  from score
  where agency_id = $agency_id and assessed_id > 0 and change_no <= $as_of
    and (fiscal_year = $earlier or fiscal_year = $later) and code = any($codes)
), known as (
  select assessed_id, fiscal_year, code, value
  from newest
  where place = 1 and is_removed = false and value is not null
), moved as (
  select before.code, cast(after.value - before.value as double precision) as change,
    coalesce(peer.agency_type = $agency_type, false) as is_alike
  from known as before
  join known as after using (assessed_id, code)
  join peer using (assessed_id)
  where before.fiscal_year = $earlier and after.fiscal_year = $later
)
select code, count(*) as peers, avg(change) as change,
  count(*) filter (where is_alike) as alike_peers,
  avg(change) filter (where is_alike) as alike_change
from moved
group by code
order by code collate "C";

-- name: measure_lineage
select fiscal_year, measure_id, decision, predecessor_id, reason, change_no, changed_at, actor
from (
  select distinct on (agency_id, fiscal_year, measure_id) *
  from measure_lineage
  where agency_id = $agency_id and change_no <= $as_of
  order by agency_id, fiscal_year, measure_id, change_no desc
) as newest
join change using (agency_id, change_no)
where is_removed = false
order by fiscal_year, measure_id;
