-- What opens an account, who is signed in, and who tried: beside the record of changes.

-- name: credential
select password_hash, must_change, changed_at from credential where account_id = $account_id;

-- name: keep_credential
insert into credential (account_id, password_hash, must_change, changed_at)
values ($account_id, $password_hash, $must_change, $changed_at)
on conflict (account_id) do update
set password_hash = excluded.password_hash, must_change = excluded.must_change,
  changed_at = excluded.changed_at;

-- name: identity_account
select account_id from external_identity where issuer = $issuer and subject = $subject;

-- name: keep_identity
insert into external_identity (issuer, subject, account_id)
values ($issuer, $subject, $account_id)
on conflict (issuer, subject) do nothing;

-- name: sign_in_session
select account_id, started_at, seen_at, way from sign_in_session where token_hash = $token_hash;

-- name: account_sessions
select started_at, seen_at, way
from sign_in_session
where account_id = $account_id
order by seen_at desc, token_hash;

-- name: start_session
insert into sign_in_session (token_hash, account_id, started_at, seen_at, way)
values ($new_token_hash, $account_id, $started_at, $started_at, $way);

-- name: see_session
update sign_in_session set seen_at = $seen_at where token_hash = $token_hash;

-- name: end_session
delete from sign_in_session where token_hash = $token_hash;

-- name: end_account_sessions
delete from sign_in_session where account_id = $account_id;

-- name: end_old_sessions
delete from sign_in_session where seen_at < $seen_since or started_at < $started_since;

-- name: attempts
select attempted_at from sign_in_attempt
where attempt_key = $attempt_key and attempted_at >= $since and attempt_id <> $besides
order by attempted_at;

-- name: keep_attempt
insert into sign_in_attempt (attempt_key, attempted_at, attempt_id)
values ($attempt_key, $attempted_at, $attempt_id);

-- name: forget_attempt
delete from sign_in_attempt where attempt_id = $attempt_id;

-- name: forget_attempts
delete from sign_in_attempt where attempt_key = $attempt_key;

-- name: forget_old_attempts
delete from sign_in_attempt where attempted_at < $since;
