package org.inspraak.workflow;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.inspraak.shared.CaseClock;

/**
 * Reads the cycles of the models on a Belgian clock, summer and winter, whatever the zone of the machine. The engine
 * itself counts in the machine's zone; so the present goes in, and the next time comes out, as if both clocks showed
 * the same.
 */
final class BelgianCycles extends CycleBusinessCalendar {

    @Override
    public Date resolveDuedate(String cycle, Date from, long repeatOffset) {
        if (cycle.startsWith("R")) {
            return super.resolveDuedate(cycle, from, repeatOffset);
        }
        Date present = from == null ? ClockUtil.getCurrentTime() : from;
        ZoneId machine = ZoneId.systemDefault();
        Date next = super.resolveDuedate(cycle, shift(present, CaseClock.BELGIUM, machine), repeatOffset);
        return shift(next, machine, CaseClock.BELGIUM);
    }

    private static Date shift(Date date, ZoneId shownIn, ZoneId readIn) {
        LocalDateTime shown = LocalDateTime.ofInstant(date.toInstant(), shownIn);
        return Date.from(shown.atZone(readIn).toInstant());
    }
}
