-- What the store itself needs: the record of changes and of migrations.

-- name: newest_change
select coalesce(max(change_no), 0) from change where agency_id = $agency_id;

-- name: before_change
select
  (select coalesce(max(change_no), 0) from change where agency_id = $agency_id),
  (select change_no from change where agency_id = $agency_id and save_key = $sought_key);

-- name: saved_change
select change_no from change where agency_id = $agency_id and save_key = $sought_key;

-- name: store_state
select coalesce(sum(changes), 0) from store_state;

-- name: count_change
insert into store_state (stripe, changes) values ($stripe, 1)
on conflict (stripe) do update set changes = store_state.changes + 1;

-- name: change_count
select count(*) from change;

-- name: forget_save_keys
update change set save_key = null where save_key is not null;

-- name: changes_of_others
select count(*) from change where actor <> $actor;

-- name: record_change
insert into change (agency_id, change_no, changed_at, actor, action, note, save_key)
values ($agency_id, $change_no, $changed_at, $actor, $action, $note, $save_key);

-- name: make_migration_table
create table if not exists migration (
  number integer primary key,
  name text not null,
  applied_at timestamp not null
);

-- name: newest_migration
select coalesce(max(number), 0) from migration;

-- name: record_migration
insert into migration (number, name, applied_at) values ($number, $name, $applied_at);

-- name: keep_content
insert into evidence_content (sha256, content) values ($digest, $content)
on conflict (sha256) do update set content = excluded.content;

-- name: kept_content
select content from evidence_content where sha256 = $digest;

-- name: kept_names
select sha256 from evidence_content order by sha256;

-- name: keep_file
insert into waiting_file (agency_id, sha256, size, kept_at, content)
values ($agency_id, $digest, $size, $kept_at, $content)
on conflict (agency_id, sha256) do update set kept_at = excluded.kept_at;

-- name: waiting_file
select content from waiting_file where agency_id = $agency_id and sha256 = $digest;

-- name: is_file_waiting
select 1 from waiting_file where agency_id = $agency_id and sha256 = $digest;

-- name: waiting_files
select sha256, size from waiting_file
where agency_id = $agency_id
order by kept_at desc, sha256;

-- name: drop_file
delete from waiting_file where agency_id = $agency_id and sha256 = $digest;

-- name: drop_old_files
delete from waiting_file where kept_at < $since;

-- name: table_columns
select
  table_name,
  column_name,
  case
    when lower(data_type) in ('varchar', 'character varying') then 'text'
    when lower(data_type) like 'double%' then 'double'
    when lower(data_type) like 'timestamp%' then 'timestamp'
    else lower(data_type)
  end as data_type
from information_schema.columns
where table_schema = current_schema() and table_name not in ('migration', 'evidence_content', 'store_state', 'waiting_file')
order by table_name, ordinal_position;
