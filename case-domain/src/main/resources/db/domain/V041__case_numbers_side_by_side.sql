-- Numbers that are given out next. Who registers takes the lowest that nobody else is taking, and need not wait for
-- them; a number that is rolled back lies here again and is the next one's.
create table free_case_number (
    year     integer not null constraint fk_free_case_number_year references case_number,
    sequence integer not null,
    constraint pk_free_case_number primary key (year, sequence)
);

-- The lowest free one; nothing when none is free.
create function take_free_case_number(of_year integer) returns integer language sql as
$$
delete from free_case_number
where year = of_year and sequence = (
    select sequence from free_case_number where year = of_year order by sequence limit 1 for update skip locked)
returning sequence
$$;

create function take_case_number(of_year integer) returns integer language plpgsql as
$$
declare
    taken integer := take_free_case_number(of_year);
begin
    if taken is null then
        -- who comes second waits here, and then finds what the first has laid down
        insert into case_number values (of_year, 0) on conflict (year) do nothing;
        perform 1 from case_number where year = of_year for update;
        taken := take_free_case_number(of_year);
    end if;
    -- in good time, so that nobody has to wait; the first time, and when they ran out, at once
    if taken is null or taken % 50 = 0 then
        insert into free_case_number
        select of_year, sequence from case_number, generate_series(last_sequence + 1, last_sequence + 100) as sequence
        where year = of_year;
        update case_number set last_sequence = last_sequence + 100 where year = of_year;
    end if;
    return coalesce(taken, take_free_case_number(of_year));
end
$$;
