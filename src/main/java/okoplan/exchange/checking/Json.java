package okoplan.exchange.checking;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Map;
import okoplan.exchange.recognition.Doubt;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lists that are only ever read and written whole, kept in columns of JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    private abstract static class Kept<T> implements AttributeConverter<T, String> {

        private final TypeReference<T> type;

        Kept(TypeReference<T> type) {
            this.type = type;
        }

        @Override
        public String convertToDatabaseColumn(T value) {
            return MAPPER.writeValueAsString(value);
        }

        @Override
        public T convertToEntityAttribute(String json) {
            return MAPPER.readValue(json, type);
        }
    }

    @Converter
    static class Doubts extends Kept<List<Doubt>> {
        Doubts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Texts extends Kept<List<String>> {
        Texts() {
            super(new TypeReference<>() {});
        }
    }

    @Converter
    static class Pairs extends Kept<Map<String, String>> {
        Pairs() {
            super(new TypeReference<>() {});
        }
    }
}
