package org.inspraak.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.inspraak.casefile.StageWork;
import org.inspraak.workflow.Models;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The models and the domain agree on what people have to do. */
@ExtendWith(ArquillianExtension.class)
public class StageWorkIT {

    @Inject
    Instance<StageWork> works;

    @Test
    void given_the_models_when_their_user_tasks_are_compared_with_the_beans_then_each_has_exactly_one() {
        assertThat(works.stream().map(StageWork::taskName).toList())
                .containsExactlyInAnyOrderElementsOf(Models.userTasks());
    }
}
