-- What is searched: one row for each document, note, question and answer of a case, with the words that stand in it.
-- Everything the search knows about languages stands here, and needs no extension and no rights beyond those of the
-- owner of the tables, so that any PostgreSQL will do. Why it is done so: ops/decisions/0018.

-- Lower case, without accents, nothing but words between single spaces. The signs are named, for what a letter is
-- depends on the locale of the server.
create function search_fold(words text) returns text language sql immutable parallel safe as
$$
    select btrim(regexp_replace(
        replace(replace(replace(replace(
            lower(regexp_replace(normalize(coalesce(words, ''), nfkd), '[\u0300-\u036f]+', '', 'g')),
            'ß', 'ss'), 'œ', 'oe'), 'æ', 'ae'), 'ø', 'o'),
        '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u3000-\u303f\ufe00-\uff0f]+',
        ' ', 'g'))
$$;

create function search_dictionary(language text) returns regconfig language sql immutable parallel safe as
$$
    select case language
        when 'FR' then 'pg_catalog.french'::regconfig
        when 'DE' then 'pg_catalog.german'::regconfig
        when 'EN' then 'pg_catalog.english'::regconfig
        else 'pg_catalog.dutch'::regconfig
    end
$$;

-- The language of a text is the one whose small words and endings leave the fewest words over: a French note in a Dutch
-- case is French. What differs too little to tell is in the language that was
-- given.
create function search_language(folded text, given text) returns text language sql immutable parallel safe as
$$
    select language
    from unnest(array['NL', 'FR', 'DE', 'EN']) language
    order by length(to_tsvector(search_dictionary(language), left(folded, 2000)))
            + case when language = given then 0 else 2 end,
        language <> given, language
    limit 1
$$;

-- What finds a word within a longer one: the begin of "personeelsbeleid" is that of "~personeelsbeleid", its end the
-- begin of "<dielebsleenosrep". A very long one is also entered where another part of it may begin as words of Dutch and
-- German do: "arbeidsongevallenverzekering" has "~ongevallenverzekering" too. Bounded, for a vector has at most 1 MB.
create function search_parts(words tsvector) returns tsvector language sql immutable parallel safe as
$$
    select array_to_tsvector(coalesce(array_agg(part), '{}'))
    from (
        select distinct part
        from unnest(words) word,
            lateral (
                select '~' || lexeme
                union all
                select '<' || reverse(lexeme)
                union all
                select '~' || substr(lexeme, place)
                from generate_series(5, case when length(lexeme) > 15 then length(lexeme) - 4 else 0 end) place
                where substr(lexeme, place - 1, 2) !~ '^[aeiouy][aeiouy]'
                    and substr(lexeme, place) ~ '^([bcdfghjklmnpqrstvwxz]|s?ch[rlmnw]?|[bcdfgkptvw]r|[bcfgkpsv]l|kn|gn|s[cklmnptw]|s[pt][rl]|[tzdk]w|pf|qu|th|ph)?[aeiouy]'
            ) parts (part)
        where length(lexeme) between 7 and 40 and lexeme ~ '^[a-z]+$'
        limit 15000
    ) bounded
$$;

-- Of a text too long for one vector the beginning is searched.
create function search_words(language text, title text, content text) returns tsvector
language plpgsql immutable parallel safe as
$$
declare
    dictionary regconfig := search_dictionary(language);
    bound integer := least(length(content), 1000000);
    words tsvector;
begin
    loop
        begin
            words := setweight(to_tsvector(dictionary, title), 'A') || to_tsvector(dictionary, left(content, bound));
            if language in ('NL', 'DE') then
                words := words || search_parts(words);
            end if;
            return words;
        exception when program_limit_exceeded then
            bound := bound / 2;
        end;
    end loop;
end
$$;

create table search_text (
    id          uuid constraint pk_search_text primary key default gen_random_uuid(),
    kind        text not null,
    subject_id  uuid not null,
    case_id     uuid not null constraint fk_search_text_case_file references case_file,
    audience    text not null,
    language    text not null,
    title       text not null,
    content     text not null,
    happened_on date not null,
    title_words tsvector not null,
    words       tsvector not null,
    -- the place of its case, so that what a region may see is found without looking at all cases
    centrale_id     uuid not null,
    region          text not null,
    joint_committee text not null,
    constraint uq_search_text_subject_id_kind unique (subject_id, kind)
);

-- a row stays narrow, its text and words lie aside: what fits is found by the index, and not read to be sorted
alter table search_text set (toast_tuple_target = 256);
alter table search_text alter column title_words set storage main;

create index ix_search_text_words on search_text using gin (words);
create index ix_search_text_case_id on search_text (case_id);

create function word_search_text() returns trigger language plpgsql set client_min_messages = warning as
$$
declare
    title text := search_fold(new.title);
    content text := search_fold(left(new.content, 1000000));
begin
    new.language := search_language(title || ' ' || content, new.language);
    new.title_words := search_words(new.language, title, '');
    new.words := search_words(new.language, title, content);
    return new;
end
$$;

create function place_search_text() returns trigger language plpgsql as
$$
begin
    select centrale_id, region, joint_committee into strict new.centrale_id, new.region, new.joint_committee
    from case_file where id = new.case_id;
    return new;
end
$$;

create trigger tr_search_text_place
    before insert on search_text
    for each row execute function place_search_text();

create function move_search_texts() returns trigger language plpgsql as
$$
begin
    update search_text
    set centrale_id = new.centrale_id, region = new.region, joint_committee = new.joint_committee
    where case_id = new.id;
    return null;
end
$$;

create trigger tr_case_file_search_texts_move
    after update of centrale_id, region, joint_committee on case_file
    for each row
    when ((old.centrale_id, old.region, old.joint_committee)
        is distinct from (new.centrale_id, new.region, new.joint_committee))
    execute function move_search_texts();

create trigger tr_search_text_words
    before insert or update of title, content, language on search_text
    for each row execute function word_search_text();

-- What one word, or a phrase, finds in texts of one language; empty for its small words. A word of four letters or more
-- is found in longer ones, too: as it was typed or by its stem, for "werknemers" is in "werknemersvertegenwoordiging"
-- and "raad", whose stem is "rad", at the end of "ondernemingsraden".
create function search_term(language text, folded text) returns tsquery language plpgsql immutable parallel safe as
$$
declare
    found tsquery := phraseto_tsquery(search_dictionary(language), folded);
    stem text;
begin
    if language in ('NL', 'DE') and numnode(found) = 1 and folded ~ '^[a-z]{4,}$' then
        stem := btrim(found::text, '''');
        if length(stem) > 3 or folded ~ '(aa|ee|oo|uu)' then
            found := found || format('''<%s'':*', reverse(stem))::tsquery;
        end if;
        if length(stem) > 3 then
            found := found || format('''~%s'':*', stem)::tsquery;
        end if;
        if length(stem) < 4 or not starts_with(folded, stem) then
            found := found || format('''~%s'':*', folded)::tsquery;
        end if;
    end if;
    return found;
end
$$;

-- Everything wanted, in whatever language, and nothing unwanted, as the text of a tsquery; empty when nothing is asked
-- but small words.
create function search_query(wanted text[], unwanted text[]) returns text
language plpgsql immutable parallel safe set client_min_messages = warning as
$$
declare
    language text;
    word text;
    found tsquery := '';
    all_of tsquery;
    without tsquery := '';
begin
    foreach language in array array['NL', 'FR', 'DE', 'EN'] loop
        all_of := '';
        foreach word in array wanted loop
            all_of := all_of && search_term(language, search_fold(word));
        end loop;
        found := found || all_of;
        foreach word in array unwanted loop
            without := without || phraseto_tsquery(search_dictionary(language), search_fold(word));
        end loop;
    end loop;
    if numnode(found) > 0 and numnode(without) > 0 then
        found := found && !! without;
    end if;
    return found::text;
end
$$;

-- So that a query of the domain can ask it by name; the database puts the operator in its place and uses the index.
create function search_finds(words tsvector, query text) returns boolean language sql stable parallel safe as
$$
    select words @@ query::tsquery
$$;
