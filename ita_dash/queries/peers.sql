-- Every revision of a year's figures, with nothing that only a reader needs: which of them stand is
-- told in a tenth of the time by their numbers in memory, see domain/peers/figures.py.
-- name: year_figures
select assessed_id, array_position(cast($codes as text[]), code) - 1 as code_place, value,
  scale = 'points' as in_points, source, change_no, is_removed
from score
where agency_id = $agency_id and fiscal_year = $fiscal_year and change_no <= $as_of
  and code = any(cast($codes as text[]));

-- name: figure_files
select change.change_no, change.changed_at, import_file.file_name
from change left join import_file using (agency_id, change_no)
where agency_id = $agency_id and change_no = any($change_nos)
order by change_no;

-- name: peer_years
select distinct fiscal_year
from score
where agency_id = $agency_id and change_no <= $as_of and assessed_id > 0 and is_removed = false
order by fiscal_year;

-- name: chosen_peers
select assessed_id
from (
  select distinct on (assessed_id) assessed_id, is_removed
  from chosen_peer
  where agency_id = $agency_id and change_no <= $as_of
  order by assessed_id, change_no desc
) as newest
where is_removed = false
order by assessed_id;
