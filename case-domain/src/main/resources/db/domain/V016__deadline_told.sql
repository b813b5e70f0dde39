-- a review begins on its day, which is not late yet: what was told is not told again
alter table deadline
    add column told_on date;
