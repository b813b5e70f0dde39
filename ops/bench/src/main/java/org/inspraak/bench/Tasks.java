package org.inspraak.bench;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The open tasks of the many cases, each with what completing it sends. The forms are filled in once for each open task
 * of each template, and completed once: so every kind of copy has proven that it can be worked on.
 */
final class Tasks {

    /** @param kind template and name */
    record Open(String id, int region, String kind) {}

    private final Rest rest;
    private final List<Open> open = new ArrayList<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    private Tasks(Rest rest) {
        this.rest = rest;
    }

    static Tasks prepare(Rest rest, Database database) throws IOException, SQLException {
        Tasks tasks = new Tasks(rest);
        Filling filling = new Filling(LocalDate.parse(database.one("select current_date")));
        for (String[] row : database.rows("select t.id, k.r, k.template || ' ' || t.name from bench.t_case_task o"
                + " join bench.copy k on k.old_case = o.bench_owner join case_task t on t.id = bench.new_id(o.id, k.n)"
                + " where o.state = 'OPEN' and t.state = 'OPEN' order by md5(t.id::text)")) {
            Open one = new Open(row[0], Integer.parseInt(row[1]), row[2]);
            if (tasks.bodies.containsKey(one.kind())) {
                tasks.open.add(one);
            } else {
                tasks.bodies.put(one.kind(), tasks.completeOne(one, filling));
            }
        }
        return tasks;
    }

    private String completeOne(Open task, Filling filling) throws IOException {
        Person officer = Union.officer(task.region());
        JsonObject body = filling.fill(rest.get(officer, "/api/v1/tasks/" + task.id(), 200));
        rest.post(officer, path(task), body, 200);
        return body.toString();
    }

    static String path(Open task) {
        return "/api/v1/tasks/" + task.id() + "/completion";
    }

    int kinds() {
        return bodies.size();
    }

    int left() {
        return open.size() - next.get();
    }

    String body(Open task) {
        return bodies.get(task.kind());
    }

    /** Each is given out once. */
    Open take() {
        int index = next.getAndIncrement();
        if (index >= open.size()) {
            throw new IllegalStateException("no open task is left: make more cases, or measure for a shorter time");
        }
        return open.get(index);
    }
}
