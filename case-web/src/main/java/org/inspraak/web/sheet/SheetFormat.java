package org.inspraak.web.sheet;

import java.io.IOException;
import java.io.OutputStream;

/** The forms in which a list can be taken along. */
public enum SheetFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        public SheetWriter write(String name, OutputStream stream) throws IOException {
            return new CsvSheetWriter(stream);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public SheetWriter write(String name, OutputStream stream) {
            return new XlsxSheetWriter(name, stream);
        }
    };

    private final String mediaType;

    SheetFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The end of the name of such a file. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param name of the sheet, where there is such a thing */
    public abstract SheetWriter write(String name, OutputStream stream) throws IOException;
}
