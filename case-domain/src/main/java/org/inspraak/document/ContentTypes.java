package org.inspraak.document;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Tells what a file is by what is in it. */
public interface ContentTypes {

    /**
     * Recognises a file that the union takes.
     *
     * @throws org.inspraak.shared.CaseRuleViolation {@code document.type-refused} for what is not taken,
     *     {@code document.macros} for an office file with a program in it, {@code document.other-content} when the
     *     content is not what the name's ending says
     */
    FileType recognise(SeekableByteChannel file, FileName name) throws IOException;
}
