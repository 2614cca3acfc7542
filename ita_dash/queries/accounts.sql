-- Who may sign in and what each may do, as it stands now.

-- name: accounts
select account_id, name, full_name, email, is_disabled, change_no
from (
  select distinct on (agency_id, account_id) *
  from account
  where agency_id = 0
  order by agency_id, account_id, change_no desc
) as newest
order by name, account_id;

-- name: account
select account_id, name, full_name, email, is_disabled, change_no
from account
where agency_id = 0 and account_id = $account_id
order by change_no desc
limit 1;

-- name: account_memberships
select agency_id, account_id, role, change_no
from (
  select distinct on (agency_id, account_id) *
  from membership
  where account_id = $account_id
  order by agency_id, account_id, change_no desc
) as newest
where is_removed = false
order by agency_id;

-- name: agency_memberships
select agency_id, account_id, role, change_no
from (
  select distinct on (agency_id, account_id) *
  from membership
  where agency_id = $agency_id
  order by agency_id, account_id, change_no desc
) as newest
where is_removed = false
order by account_id;

-- name: account_divisions
select agency_id, account_id, change_no, division_id
from membership_division
where account_id = $account_id;

-- name: agency_divisions
select agency_id, account_id, change_no, division_id
from membership_division
where agency_id = $agency_id;

-- name: next_account_id
select coalesce(max(account_id), 0) + 1 from account where agency_id = 0;
