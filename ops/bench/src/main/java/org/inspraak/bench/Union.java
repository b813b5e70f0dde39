package org.inspraak.bench;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * The union that owns the many cases: one centrale with an office in each of ten regions. Everybody who signs in during a
 * measurement is made over REST; the other consultants are copies of their region's first one.
 */
final class Union {

    static final List<String> REGIONS = List.of(
            "ANTWERP",
            "LIMBURG",
            "EAST_FLANDERS",
            "WEST_FLANDERS",
            "FLEMISH_BRABANT",
            "BRUSSELS",
            "WALLOON_BRABANT",
            "HAINAUT",
            "LIEGE",
            "NAMUR");

    static final Person ADMINISTRATOR = new Person("admin", "inspraak-demo");
    private static final String PASSWORD = "bench-inspraak-2026";
    private static final int CASES_PER_CONSULTANT = 150;
    private static final int CONSULTANTS_PER_TEAM = 10;

    private final Rest rest;
    private final Database database;

    Union(Rest rest, Database database) {
        this.rest = rest;
        this.database = database;
    }

    /** Sees a tenth: the cases of one region. */
    static Person officer(int region) {
        return person("officer-" + region);
    }

    /** Sees every case of the centrale; nobody sees more, since administrators see no case content at all. */
    static Person adviser() {
        return person("adviser");
    }

    /** Sees the same cases and their tasks, of an office that covers all regions. */
    static Person officerOfAll() {
        return person("officer-of-all");
    }

    /** Owns cases; there are as many per region as {@link #multiplyConsultants} made. */
    static Person consultant(int region, int number) {
        return person("consultant-" + region + "-" + number);
    }

    private static Person person(String name) {
        return new Person("bench-" + name, PASSWORD);
    }

    void build() throws IOException, SQLException {
        database.run("create table bench.region (r int primary key, region text, office_id uuid, centrale_id uuid)");
        String centrale = add("/api/v1/centrales", object("code", "bench", "name", "Centrale van de meting"));
        String firstOffice = null;
        for (int r = 0; r < REGIONS.size(); r++) {
            String region = code(REGIONS.get(r));
            String office = add(
                    "/api/v1/offices",
                    Json.createObjectBuilder(object("centraleId", centrale, "name", "Kantoor " + region))
                            .add("regions", Json.createArrayBuilder().add(region))
                            .build());
            String team = add("/api/v1/teams", object("officeId", office, "name", "Team 0"));
            addStaff(officer(r), office, null, "regional-officer");
            addStaff(consultant(r, 0), office, team, "consultant");
            database.run("insert into bench.region values (" + r + ", '" + REGIONS.get(r) + "', '" + office + "', '"
                    + centrale + "')");
            firstOffice = firstOffice == null ? office : firstOffice;
        }
        addStaff(adviser(), firstOffice, null, "legal-adviser");
        addStaff(officerOfAll(), officeOfAll(centrale), null, "regional-officer");
        database.run("create table bench.consultant (r int, j int, staff_id uuid, name text, team_id uuid,"
                + " primary key (r, j))");
    }

    private String officeOfAll(String centrale) throws IOException {
        JsonArrayBuilder regions = Json.createArrayBuilder();
        REGIONS.forEach(region -> regions.add(code(region)));
        return add(
                "/api/v1/offices",
                Json.createObjectBuilder(object("centraleId", centrale, "name", "Kantoor van allen"))
                        .add("regions", regions)
                        .build());
    }

    private static String code(String region) {
        return region.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String add(String path, JsonObject body) throws IOException {
        return rest.post(ADMINISTRATOR, path, body, 201).getString("id");
    }

    private void addStaff(Person person, String office, String team, String... roles) throws IOException {
        JsonObjectBuilder body = Json.createObjectBuilder(object(
                        "username",
                        person.username(),
                        "name",
                        "Meting " + person.username(),
                        "password",
                        person.password(),
                        "language",
                        "nl",
                        "officeId",
                        office))
                .add("roles", Json.createArrayBuilder(List.of(roles)));
        if (team != null) {
            body.add("teamId", team);
        }
        add("/api/v1/staff", body.build());
    }

    /** Makes as many as so many cases need. */
    void multiplyConsultants(int cases) throws SQLException {
        int perRegion = Math.max(2, (cases + 9) / 10 / CASES_PER_CONSULTANT + 1);
        for (int r = 0; r < REGIONS.size(); r++) {
            database.run(teams(r, perRegion), consultants(r, perRegion), roles(r, perRegion));
        }
        database.run(
                "delete from bench.consultant",
                "insert into bench.consultant select split_part(username, '-', 3)::int, split_part(username, '-', 4)::int,"
                        + " id, name, team_id from staff where username like 'bench-consultant-%'");
    }

    private static String first(int region) {
        return "(select id from staff where username = '" + consultant(region, 0) + "')";
    }

    private static String teams(int region, int perRegion) {
        return "insert into team (id, office_id, name) select bench.new_id(o.office_id, j), o.office_id, 'Team ' || j"
                + " from bench.region o, generate_series(1, " + perRegion / CONSULTANTS_PER_TEAM + ") j where o.r = "
                + region + " on conflict do nothing";
    }

    private static String consultants(int region, int perRegion) {
        String same = "version, name, email, language, password_hash, active, is_demo, office_id, company_id";
        return "insert into staff (id, username, team_id, " + same + ") select bench.new_id(t.id, j),"
                + " 'bench-consultant-" + region + "-' || j, case when j < " + CONSULTANTS_PER_TEAM
                + " then t.team_id else bench.new_id(t.office_id, j / " + CONSULTANTS_PER_TEAM + ") end, " + same
                + " from staff t, generate_series(1, " + (perRegion - 1) + ") j where t.id = " + first(region)
                + " on conflict do nothing";
    }

    private static String roles(int region, int perRegion) {
        return "insert into staff_role (staff_id, role) select bench.new_id(t.staff_id, j), role from staff_role t,"
                + " generate_series(1, " + (perRegion - 1) + ") j where t.staff_id = " + first(region)
                + " on conflict do nothing";
    }

    private static JsonObject object(String... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return object.build();
    }
}
