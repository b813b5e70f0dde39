package org.inspraak.web.rest;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads a JSON object of at most a megabyte, in UTF-8; an empty body is an empty object. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonBodyReader implements MessageBodyReader<JsonBody> {

    private static final Logger LOG = Logger.getLogger(JsonBodyReader.class.getName());

    static final int MOST_BYTES = 1_000_000;

    /** A member that is named twice has no value that its sender could be held to. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonBody.class;
    }

    @Override
    public JsonBody readFrom(
            Class<JsonBody> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return read(stream);
    }

    static JsonBody read(InputStream stream) throws IOException {
        return parse(SentText.read(stream, MOST_BYTES, "request.too-large", null));
    }

    private static JsonBody parse(String text) {
        if (text.isBlank()) {
            return new JsonBody(JsonValue.EMPTY_JSON_OBJECT, "{}");
        }
        JsonValue value;
        String written;
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            value = reader.readValue();
            mustEndThere(text);
            // written out once, so that what the parser puts off, such as numbers without end, is refused here too
            written = value.toString();
        } catch (RuntimeException notJson) {
            // no JSON at all, or beyond the parser's limits for depth and digits: each has another exception
            LOG.log(Level.FINE, "not JSON", notJson);
            throw new RefusedRequest(400, "request.not-json");
        }
        if (value instanceof JsonObject object) {
            return new JsonBody(object, written);
        }
        throw new RefusedRequest(400, "request.not-an-object");
    }

    /** The reader stops at the end of the first value and does not look whether something follows. */
    private static void mustEndThere(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                parser.skipObject();
            } else {
                parser.getValue();
            }
            if (parser.hasNext()) {
                throw new JsonException("something follows the end");
            }
        }
    }
}
