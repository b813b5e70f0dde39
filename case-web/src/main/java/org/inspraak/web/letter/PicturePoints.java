package org.inspraak.web.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** How large a picture is once it is unpacked, found without unpacking it. */
final class PicturePoints {

    /** A page full, at the finest that anybody prints. */
    static final long MOST = 20_000_000;

    private PicturePoints() {}

    /** Empty for what is no picture. */
    static OptionalLong in(byte[] file) {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? measure(readers.next(), stream) : OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be let go", e);
        }
    }

    private static OptionalLong measure(ImageReader reader, ImageInputStream stream) {
        try {
            reader.setInput(stream);
            return OptionalLong.of((long) reader.getWidth(0) * reader.getHeight(0));
        } catch (IOException | IllegalArgumentException damaged) {
            return OptionalLong.empty();
        } finally {
            reader.dispose();
        }
    }
}
