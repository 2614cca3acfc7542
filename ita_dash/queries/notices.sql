-- What people chose to be told, and what was sent to them.

-- name: preferences
select person, address, rhythm, language
from (
  select distinct on (agency_id, person) *
  from notice_preference
  where agency_id = $agency_id
  order by agency_id, person, change_no desc
) as newest
order by person;

-- name: told_on
select max(told_on)
from notice_sending
where agency_id = $agency_id and person = $person
  and status in ('sent', 'unknown') and told_on < $day;

-- name: sending
select status, attempts, claim_token
from notice_sending
where agency_id = $agency_id and person = $person and period_day = $period_day;

-- name: claim
insert into notice_sending
  (agency_id, person, period_day, told_on, status, attempts, claim_token, claimed_at)
values ($agency_id, $person, $period_day, $day, 'sending', 1, $claim_token, $claimed_at)
on conflict (agency_id, person, period_day) do nothing;

-- name: claim_again
update notice_sending
set status = 'sending', attempts = attempts + 1, told_on = $day, claim_token = $claim_token,
  claimed_at = $claimed_at
where agency_id = $agency_id and person = $person and period_day = $period_day
  and status = 'failed' and claim_token = $seen_token;

-- name: end_sending
update notice_sending
set status = $status
where agency_id = $agency_id and person = $person and period_day = $period_day
  and claim_token = $claim_token;

-- name: feed
select person, made_at from calendar_feed
where agency_id = $agency_id and secret_hash = $secret_hash;

-- name: feed_made_at
select made_at from calendar_feed where agency_id = $agency_id and person = $person;

-- name: keep_feed
insert into calendar_feed (agency_id, person, secret_hash, made_at)
values ($agency_id, $person, $secret_hash, $made_at)
on conflict (agency_id, person) do update
set secret_hash = excluded.secret_hash, made_at = excluded.made_at;

-- name: end_feed
delete from calendar_feed where agency_id = $agency_id and person = $person;
