-- Who may sign in, and what each may do. An account belongs to no agency: its changes bear the
-- agency number 0, the workspace as a whole; so does a role that holds in every agency.
create table account (
  agency_id integer not null,
  account_id integer not null,
  change_no integer not null,
  name text not null,
  full_name text not null,
  email text,
  is_disabled boolean not null,
  primary key (agency_id, account_id, change_no)
);
-- The newest row of an agency and account says which role it has there.
create table membership (
  agency_id integer not null,
  account_id integer not null,
  change_no integer not null,
  role text not null,
  is_removed boolean not null,
  primary key (agency_id, account_id, change_no)
);
-- The divisions for which an officer reports, of one revision of the membership.
create table membership_division (
  agency_id integer not null,
  account_id integer not null,
  change_no integer not null,
  division_id integer not null,
  primary key (agency_id, account_id, change_no, division_id)
);
-- Beside the record of changes, as none of it is a fact of an agency and all of it may be forgotten:
-- what opens an account, who is signed in, and who tried. Of a password and of a session's token
-- only a hash is kept; an attempt is kept under a hash of the name and of the address.
create table credential (
  account_id integer primary key,
  password_hash text not null,
  must_change boolean not null,
  changed_at timestamp not null
);
create table external_identity (
  issuer text not null,
  subject text not null,
  account_id integer not null,
  primary key (issuer, subject)
);
create table sign_in_session (
  token_hash text primary key,
  account_id integer not null,
  started_at timestamp not null,
  seen_at timestamp not null,
  way text not null
);
create table sign_in_attempt (
  attempt_key text not null,
  attempted_at timestamp not null,
  attempt_id text not null,
  primary key (attempt_key, attempted_at, attempt_id)
);
