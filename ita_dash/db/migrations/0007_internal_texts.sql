-- What an office notes beside a measure for its own use, never for a published paper: why it is
-- needed, how it is followed up, what stood in its way. Blank in what was written before.
alter table measure add column background text;
alter table measure add column follow_up text;
alter table measure add column obstacles text;
