-- name: import_files
select change_no, changed_at, actor, kind, file_name, file_size, sha256,
  rows_read, rows_added, rows_updated, rows_skipped, warnings
from import_file
join change using (agency_id, change_no)
where agency_id = $agency_id and change_no <= $as_of
order by change_no desc;
