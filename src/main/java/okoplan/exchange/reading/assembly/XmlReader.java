package okoplan.exchange.reading.assembly;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of an office file as a stream. Takes no document type declaration, so that there are neither entities nor
 * anything outside to fetch; counts how deep elements are nested. Elements and attributes go by their local names: the
 * strict and the transitional namespaces of Office Open XML differ, the names do not.
 */
public final class XmlReader implements AutoCloseable {

    private final XMLStreamReader reader;
    private final ReadingGuard guard;
    private int depth;
    private boolean closing;

    public XmlReader(InputStream in, ReadingGuard guard) throws XMLStreamException {
        // A factory of its own for each part: the limits of Java's parser are counted by factory
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(javax.xml.XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        this.reader = factory.createXMLStreamReader(in);
        this.guard = guard;
    }

    /** Goes to the next start, end or text; false after the last. */
    public boolean next() throws XMLStreamException {
        if (closing) {
            depth--;
            closing = false;
        }
        while (reader.hasNext()) {
            guard.check();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    guard.checkDepth(++depth);
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    closing = true;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.damaged();
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return false;
    }

    /** Goes to the next start or text inside the element that began at this depth; false at its end. */
    public boolean nextIn(int outer) throws XMLStreamException {
        while (next()) {
            if (!reader.isEndElement()) {
                return true;
            }
            if (depth <= outer) {
                return false;
            }
        }
        return false;
    }

    /** How deep the current element is, 1 for the root. */
    public int depth() {
        return depth;
    }

    public boolean isStart() {
        return reader.isStartElement();
    }

    public boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean isEnd() {
        return reader.isEndElement();
    }

    public boolean isText() {
        return reader.hasText();
    }

    /** Local name of the element that starts or ends here. */
    public String name() {
        return reader.getLocalName();
    }

    /** Namespace of the element that starts or ends here; empty for none. */
    public String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    public String text() {
        return reader.getText();
    }

    public @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** The attribute as a whole number; the other where it is missing or none. */
    public int number(String name, int otherwise) {
        return parse(attribute(name), otherwise);
    }

    private static int parse(@Nullable String digits, int otherwise) {
        if (digits == null || !digits.strip().matches("[+-]?\\d{1,9}")) {
            return otherwise;
        }
        return Integer.parseInt(digits.strip());
    }

    /** An attribute that says yes or no, with an element that means yes when it says nothing (ST_OnOff). */
    public boolean isOn(String name) {
        return switch (attribute(name, "true")) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    /** Goes to the end of the element that starts here. */
    public void skip() throws XMLStreamException {
        int outer = depth;
        while (nextIn(outer)) {
            // nothing of it is wanted
        }
    }

    /** The text of the element that starts here, with the text of the elements in it; goes to its end. */
    public String textInside() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int outer = depth;
        while (nextIn(outer)) {
            if (isText()) {
                guard.countCharacters(0);
                text.append(text());
                if (text.length() > guard.limits().characters()) {
                    throw Refusal.tooMuchText();
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
