package org.inspraak.document;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** Tells what a file is by what is in it. */
public interface ContentTypes {

    /**
     * Recognises a file that the union takes. The channel is read from its beginning and left open.
     *
     * @throws org.inspraak.shared.CaseRuleViolation {@code document.type-refused} for what is not taken,
     *     {@code document.protected} for one under a password, {@code document.macros} for an office file with a program in it, {@code document.other-content} when the
     *     content is not what the name's ending says
     */
    FileType recognise(FileChannel file, FileName name) throws IOException;
}
