-- Notes, lines of the decision log and words on the timeline are written in many places: triggers put them among what
-- is searched, so that no place can forget it. None of them is ever taken away.

create function search_case_language(of_case uuid) returns text language sql stable as
$$
    select k.language from case_file c join company k on k.id = c.company_id where c.id = of_case
$$;

create function search_case_note() returns trigger language plpgsql as
$$
begin
    insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
    values ('NOTE', new.id, new.case_id, 'UNION', search_case_language(new.case_id), '', new.text,
        cast(new.written_at at time zone 'Europe/Brussels' as date));
    return null;
end
$$;

create trigger tr_case_note_searched
    after insert on case_note
    for each row execute function search_case_note();

create function search_case_decision() returns trigger language plpgsql as
$$
begin
    insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
    values ('NOTE', new.id, new.case_id, 'UNION', search_case_language(new.case_id), left(new.decision, 400),
        new.decision || E'\n' || new.reason, new.decided_on);
    return null;
end
$$;

create trigger tr_case_decision_searched
    after insert on case_decision
    for each row execute function search_case_decision();

-- A decision stands on the timeline as well, and is found once. What was written down may follow its entry within the
-- same transaction.
create function search_timeline_entry() returns trigger language plpgsql as
$$
begin
    insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
    values ('NOTE', new.id, new.case_id, case when new.union_only then 'UNION' else 'DELEGATES' end,
        search_case_language(new.case_id), '', new.detail, new.happened_on)
    on conflict on constraint uq_search_text_subject_id_kind do update
    set audience = excluded.audience, content = excluded.content, happened_on = excluded.happened_on;
    return null;
end
$$;

create trigger tr_timeline_entry_searched
    after insert or update of detail, union_only, happened_on on timeline_entry
    for each row when (new.detail is not null and new.code <> 'decision-logged')
    execute function search_timeline_entry();

-- what was there before: each of these cases has a company, and so a language
insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
select 'NOTE', n.id, n.case_id, 'UNION', k.language, '', n.text,
    cast(n.written_at at time zone 'Europe/Brussels' as date)
from case_note n join case_file c on c.id = n.case_id join company k on k.id = c.company_id
union all
select 'NOTE', d.id, d.case_id, 'UNION', k.language, left(d.decision, 400), d.decision || E'\n' || d.reason,
    d.decided_on
from case_decision d join case_file c on c.id = d.case_id join company k on k.id = c.company_id
union all
select 'NOTE', e.id, e.case_id, case when e.union_only then 'UNION' else 'DELEGATES' end, k.language, '', e.detail,
    e.happened_on
from timeline_entry e join case_file c on c.id = e.case_id join company k on k.id = c.company_id
where e.detail is not null and e.code <> 'decision-logged';

-- a round of questions so far: all that was asked, and all that was answered to it
insert into search_text (kind, subject_id, case_id, audience, language, title, content, happened_on)
select 'QUESTION', r.id, r.case_id, 'DELEGATES', k.language, '', asked.content,
    coalesce(r.sent_on, cast(r.recorded_at at time zone 'Europe/Brussels' as date))
from information_request r join case_file c on c.id = r.case_id join company k on k.id = c.company_id
cross join lateral (
    select concat_ws(E'\n', r.introduction, string_agg(q.question, E'\n' order by q.position)) as content
    from information_request_question q where q.request_id = r.id) asked
where asked.content <> ''
union all
select 'ANSWER', r.id, r.case_id, 'DELEGATES', k.language, '', answered.content,
    coalesce(r.answered_on, cast(r.recorded_at at time zone 'Europe/Brussels' as date))
from information_request r join case_file c on c.id = r.case_id join company k on k.id = c.company_id
cross join lateral (
    select concat_ws(E'\n', r.answer_summary, string_agg(q.remark, E'\n' order by q.position), r.remarks) as content
    from information_request_question q where q.request_id = r.id) answered
where answered.content <> '';
