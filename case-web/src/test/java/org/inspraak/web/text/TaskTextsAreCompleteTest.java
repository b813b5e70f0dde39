package org.inspraak.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.inspraak.casefile.Form;
import org.inspraak.casefile.Form.Field;
import org.inspraak.casefile.StageWork;
import org.inspraak.organisation.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every task that the domain knows can be drawn: each field, column and choice has its text. */
class TaskTextsAreCompleteTest {

    private static final int TASKS = 24;

    private final PageBook book = PageBook.in(Language.NL);

    static Stream<StageWork> works() {
        return new ClassFileImporter()
                .importPackages("org.inspraak").stream()
                        .filter(type -> type.isAssignableTo(StageWork.class) && !type.isInterface())
                        .map(TaskTextsAreCompleteTest::make);
    }

    private static StageWork make(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (StageWork) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void given_the_domain_when_its_tasks_are_counted_then_all_are_looked_at_here() {
        assertThat(works()).hasSizeGreaterThanOrEqualTo(TASKS);
    }

    @ParameterizedTest
    @MethodSource("works")
    void given_a_task_when_its_form_is_drawn_then_every_label_and_choice_has_a_text(StageWork work) {
        List<String> keys = new ArrayList<>();
        String task = "task." + work.taskName();
        keys.add(task);
        keys.add(task + ".why");
        work.form().fields().forEach(field -> addKeys(keys, task, field));
        assertThat(keys).allSatisfy(key -> assertThat(book.has(key)).as(key).isTrue());
    }

    private static void addKeys(List<String> keys, String prefix, Field field) {
        String key = prefix + "." + field.name();
        keys.add(key);
        field.choices().forEach(choice -> keys.add(key + "." + choice));
        if (field.type() == Form.Type.ROWS) {
            field.columns().forEach(column -> addKeys(keys, key, column));
        }
    }
}
