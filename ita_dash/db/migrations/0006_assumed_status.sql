-- Whether a status only stands because the file that a measure came from told none. What was
-- imported before this was asked, and not touched by anybody since, was taken as it stands here.
alter table measure add column is_status_assumed boolean;
update measure set is_status_assumed = (
  status in ('not_started', 'in_progress')
  and not exists (
    select 1 from measure_cell as told
    where told.agency_id = measure.agency_id and told.measure_id = measure.measure_id
      and told.change_no <= measure.change_no and told.field = 'status'
  )
  and not exists (
    select 1
    from measure as earlier join change using (agency_id, change_no)
    where earlier.agency_id = measure.agency_id and earlier.measure_id = measure.measure_id
      and earlier.change_no <= measure.change_no and action <> 'import_report'
  )
);
