package org.inspraak.web.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows to a file that someone takes along; text stays text, also where a program would see a formula in it. */
public interface SheetWriter extends Closeable {

    /** @param cells text, whole numbers, dates, or {@code null} for none */
    void row(List<?> cells) throws IOException;
}
