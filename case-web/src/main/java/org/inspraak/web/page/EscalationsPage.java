package org.inspraak.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inspraak.company.JointCommittee;
import org.inspraak.company.JointCommittees;
import org.inspraak.escalation.EscalationFilter;
import org.inspraak.escalation.EscalationLevel;
import org.inspraak.escalation.ReadEscalations;
import org.inspraak.escalation.ReadEscalations.Board;
import org.inspraak.escalation.ReadEscalations.Count;
import org.inspraak.organisation.Region;
import org.inspraak.shared.CaseRuleViolation;
import org.inspraak.web.page.EscalationCards.Card;
import org.inspraak.web.text.PageTexts;

/** The board of what was handed up: a column for each level; all that it was asked stands in its address. */
@Named("board")
@RequestScoped
public class EscalationsPage {

    private static final int CARDS = 8;
    private static final int CARDS_ALONE = 30;

    @Inject
    Reader me;

    @Inject
    ReadEscalations read;

    @Inject
    EscalationCards cards;

    @Inject
    JointCommittees committees;

    @Inject
    PageTexts texts;

    private EscalationFilter filter;
    private String after;
    private Board board;

    /**
     * A column.
     *
     * @param figures how many wait, are late, and how old the oldest is, in words
     * @param moreAddress where the rest is; {@code null} where all are shown
     */
    public record Column(
            String code,
            String title,
            String why,
            long open,
            boolean late,
            List<String> figures,
            List<Card> cards,
            String moreAddress) {}

    /** Answers 403 to whoever sees no union file. */
    public void open() {
        try {
            board();
        } catch (CaseRuleViolation no) {
            NotThere.answer(no);
        }
    }

    @PostConstruct
    void readAddress() {
        filter = new EscalationFilter(
                oneOf("level", EscalationLevel.values()),
                oneOf("region", Region.values()),
                Address.find("sector")
                        .filter(code -> code.matches("[0-9.]{1,10}"))
                        .orElse(null));
        after = filter.level() == null ? null : Address.find("after").orElse(null);
    }

    private static <E extends Enum<E>> E oneOf(String name, E[] all) {
        return Address.find(name)
                .flatMap(code -> Arrays.stream(all)
                        .filter(one -> Choices.code(one).equals(code))
                        .findFirst())
                .orElse(null);
    }

    private Board board() {
        if (board == null) {
            try {
                board = find(after);
            } catch (CaseRuleViolation placeOfAnotherList) {
                if (after == null) {
                    throw placeOfAnotherList;
                }
                // an address that was cut off still shows the board, from its beginning
                after = null;
                board = find(null);
            }
        }
        return board;
    }

    private Board find(String from) {
        return read.board(me.actor(), filter, filter.level() == null ? CARDS : CARDS_ALONE, from);
    }

    public List<Column> getColumns() {
        return board().columns().stream().map(this::column).toList();
    }

    private Column column(ReadEscalations.Column one) {
        String code = one.level().code();
        return new Column(
                code,
                texts.get("escalation-level." + code),
                texts.get("board.column." + code),
                one.count().open(),
                one.count().late() > 0,
                figures(one.count()),
                one.escalations().items().stream().map(cards::of).toList(),
                more(one));
    }

    private List<String> figures(Count count) {
        if (count.open() == 0) {
            return List.of();
        }
        String oldest = texts.say("board.oldest", cards.age(count.oldest()));
        String asked = texts.say("board.asked", count.asked());
        return count.late() == 0
                ? List.of(asked, oldest)
                : List.of(asked, texts.say("board.late", count.late()), oldest);
    }

    private String more(ReadEscalations.Column one) {
        String next = one.escalations().next();
        if (next == null) {
            return null;
        }
        return address(one.level(), filter.level() == null ? null : next);
    }

    /** Whether a single level is looked at. */
    public boolean isAlone() {
        return filter.level() != null;
    }

    public boolean isFromLater() {
        return after != null;
    }

    public boolean isFiltered() {
        return filter.region() != null || filter.jointCommittee() != null;
    }

    /** Nothing at all is open, whatever was asked for. */
    public boolean isNothingOpen() {
        return board().counts().regions().isEmpty();
    }

    /** Nothing is open of what was asked for. */
    public boolean isNothingFound() {
        return board().counts().levels().values().stream().allMatch(count -> count.open() == 0);
    }

    /** How much waits, in a sentence. */
    public String getSummary() {
        long open = sum(Count::open);
        if (open == 0) {
            return texts.get("board.summary.none");
        }
        long late = sum(Count::late);
        String waiting =
                texts.say("board.summary.open", open) + " " + texts.say("board.summary.asked", sum(Count::asked));
        return late == 0 ? waiting : waiting + " " + texts.say("board.summary.late", late);
    }

    private long sum(java.util.function.ToLongFunction<Count> part) {
        return board().counts().levels().values().stream().mapToLong(part).sum();
    }

    public List<Option> getRegions() {
        return board().counts().regions().entrySet().stream()
                .map(one -> new Option(
                        one.getKey().code(),
                        counted(texts.get("region." + one.getKey().code()), one.getValue())))
                .toList();
    }

    public List<Option> getSectors() {
        Map<String, JointCommittee> known = committees.all().stream()
                .collect(Collectors.toMap(JointCommittee::code, one -> one, (first, second) -> first));
        return board().counts().jointCommittees().entrySet().stream()
                .map(one -> new Option(one.getKey(), counted(sector(known, one.getKey()), one.getValue())))
                .toList();
    }

    private String sector(Map<String, JointCommittee> known, String code) {
        return known.containsKey(code) ? code + " " + known.get(code).name(me.getLanguage()) : code;
    }

    private static String counted(String words, long count) {
        return words + " (" + count + ")";
    }

    public String getRegion() {
        return filter.region() == null ? "" : filter.region().code();
    }

    public String getSector() {
        return filter.jointCommittee() == null ? "" : filter.jointCommittee();
    }

    public String getLevel() {
        return filter.level() == null ? "" : filter.level().code();
    }

    /** The board with every level, as it was filtered. */
    public String getWholeAddress() {
        return address(null, null);
    }

    /** Where the columns alone can be had anew. */
    public String getColumnsAddress() {
        return address(filter.level(), after).replaceFirst("/escalations", "/escalations/columns");
    }

    private String address(EscalationLevel level, String from) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("level", level == null ? "" : level.code());
        asked.put("region", getRegion());
        asked.put("sector", getSector());
        asked.put("after", from == null ? "" : from);
        String query = asked.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/escalations" : "/escalations?" + query;
    }
}
