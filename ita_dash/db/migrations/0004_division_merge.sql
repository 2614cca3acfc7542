-- The division that took in one with which it was merged; unknown for every other.
alter table division add column merged_into integer;
