-- A save bears a key that was drawn when its form was shown: sent twice, after a double click or
-- when the answer of the first was lost, it is written once. Older changes have none.
alter table change add column save_key text;
create unique index change_save_key on change (agency_id, save_key);
