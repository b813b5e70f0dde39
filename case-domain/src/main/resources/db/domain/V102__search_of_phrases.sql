-- A phrase of two words that are each in half of all documents is found by the index: words that follow upon each other
-- also stand in the vector as a pair, under a short mark, small words between them aside. That they truly do, at their
-- distance, is then looked up in the few that have the pair.
create function search_pairs(words tsvector) returns tsvector language sql immutable parallel safe as
$$
    select array_to_tsvector(coalesce(array_agg(distinct '=' || left(md5(lexeme || ' ' || following), 5)), '{}'))
    from (
        select lexeme, lead(lexeme) over (order by place, lexeme) as following
        from unnest(words) word, unnest(positions) place
        where place < 16383
    ) in_order
    where following is not null
$$;

create or replace function search_words(language text, title text, content text) returns tsvector
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
                return words || search_pairs(words) || search_parts(words);
            end if;
            return words || search_pairs(words);
        exception when program_limit_exceeded then
            bound := bound / 2;
        end;
    end loop;
end
$$;

-- What one word, or a phrase, finds in texts of one language: as before, and a phrase by its pairs. "AI" is a small word
-- of French ("j'ai"), and the last one that may be left out here.
create or replace function search_term(language text, folded text) returns tsquery
language plpgsql immutable parallel safe as
$$
declare
    found tsquery := phraseto_tsquery(search_dictionary(language), folded);
    stem text;
    pair text;
begin
    if folded = 'ai' then
        return 'ai'::tsquery;
    end if;
    if numnode(found) > 1 then
        foreach pair in array tsvector_to_array(search_pairs(to_tsvector(search_dictionary(language), folded))) loop
            found := found && format('''%s''', pair)::tsquery;
        end loop;
        return found;
    end if;
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

-- Whether the terms of one language find all that those of another find, each for the same words.
create function search_covers(these text[], those text[]) returns boolean language sql immutable parallel safe as
$$
    select coalesce(bool_and(this = that or starts_with(this, that || ' | ')), false)
    from unnest(these, those) both_of (this, that)
$$;

-- As before, without the languages in which the words find nothing that they do not find in Dutch: the index would look
-- up the same once more.
create or replace function search_query(wanted text[], unwanted text[]) returns text
language plpgsql immutable parallel safe set client_min_messages = warning as
$$
declare
    language text;
    word text;
    in_dutch text[];
    terms text[];
    all_of tsquery;
    found tsquery := '';
    without tsquery := '';
begin
    foreach language in array array['NL', 'FR', 'DE', 'EN'] loop
        all_of := '';
        terms := '{}';
        foreach word in array wanted loop
            terms := terms || search_term(language, search_fold(word))::text;
            all_of := all_of && terms[cardinality(terms)]::tsquery;
        end loop;
        in_dutch := coalesce(in_dutch, terms);
        if language = 'NL' or not search_covers(in_dutch, terms) then
            found := found || all_of;
        end if;
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

-- what was there before gets its pairs
update search_text set title = title;
