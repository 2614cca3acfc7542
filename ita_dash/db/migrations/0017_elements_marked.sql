-- Which elements of an item are met, by their places in the year's list ("1,3"); null where only
-- their number is told, or nothing.
alter table score_detail add column elements_marked text;
