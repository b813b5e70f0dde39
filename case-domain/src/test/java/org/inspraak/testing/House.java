package org.inspraak.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.inspraak.legal.LegalRules;
import org.inspraak.shared.CaseClock;

/**
 * The domain's beans put together as the container does it, on the real repositories and database. A test says where a
 * transaction begins and ends:
 *
 * <pre>{@code
 * House house = new House();
 * CaseFile registered = house.inTransaction(() -> house.the(RegisterIntroduction.class).register(actor, details));
 * }</pre>
 */
public final class House {

    /** A Thursday. */
    public static final LocalDate START = LocalDate.of(2027, 1, 7);

    private final List<Object> beans = new ArrayList<>();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private final MovedClock clock = new MovedClock(START);
    private final TableProcess process = new TableProcess(this);
    private final Outbox outbox = new Outbox();
    private final LetterBox letterBox = new LetterBox();
    private final EmployerSide employer = new EmployerSide();
    private final FrontDesk frontDesk = new FrontDesk(this);
    private final BookOfRules rules = new BookOfRules();

    public House() {
        this(false);
    }

    /** A house whose rules are those in the database, as it is in the world. */
    public static House withStoredRules() {
        return new House(true);
    }

    private House(boolean areRulesStored) {
        beans.add(new CaseClock(clock));
        beans.add(process);
        beans.add(outbox);
        beans.add(letterBox);
        beans.add(employer);
        beans.add(frontDesk);
        beans.add(new WordedConditions());
        if (!areRulesStored) {
            beans.add(rules);
        }
        DomainClasses.all().stream()
                .filter(type -> type.isAnnotationPresent(ApplicationScoped.class))
                .filter(type -> areRulesStored || !LegalRules.class.isAssignableFrom(type))
                .forEach(type -> beans.add(make(type)));
        beans.forEach(this::fill);
    }

    public MovedClock clock() {
        return clock;
    }

    public TableProcess process() {
        return process;
    }

    /** The rules that are active in this house. */
    public BookOfRules rules() {
        return rules;
    }

    /** Where documents are recognised, scanned and read. */
    public FrontDesk frontDesk() {
        return frontDesk;
    }

    /** Where letters to employers are pressed and leave. */
    public LetterBox letterBox() {
        return letterBox;
    }

    public Outbox outbox() {
        return outbox;
    }

    public EmployerSide employer() {
        return employer;
    }

    /** The one bean of this type. */
    public <T> T the(Class<T> type) {
        List<T> found = all(type);
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " beans of " + type);
        }
        return found.get(0);
    }

    <T> List<T> all(Class<T> type) {
        return beans.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /** Commits, or rolls back when the work throws; within another transaction it joins. */
    public <T> T inTransaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        EntityManager em = TestDatabase.factory().createEntityManager();
        current.set(em);
        try {
            em.getTransaction().begin();
            T result = work.get();
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            current.remove();
            em.close();
        }
    }

    /** As {@link #inTransaction}, but beside the transaction of this thread, which waits. */
    <T> T inItsOwnTransaction(Supplier<T> work) {
        EntityManager outer = current.get();
        current.remove();
        try {
            return inTransaction(work);
        } finally {
            if (outer != null) {
                current.set(outer);
            }
        }
    }

    /** That of the transaction of this thread. */
    public EntityManager em() {
        EntityManager em = current.get();
        if (em == null) {
            throw new IllegalStateException("no transaction");
        }
        return em;
    }

    private static Object make(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill(Object bean) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(Inject.class)) {
                set(bean, field, valueFor(field));
            } else if (field.isAnnotationPresent(PersistenceContext.class)) {
                set(bean, field, proxy(EntityManager.class, (method, args) -> invoke(em(), method, args)));
            }
        }
    }

    private Object valueFor(Field field) {
        if (field.getType() == Instance.class) {
            Class<?> wanted = (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return proxy(Instance.class, (method, args) -> all(wanted).stream());
        }
        if (field.getType() == Event.class) {
            return proxy(Event.class, (method, args) -> {
                fire(args[0]);
                return null;
            });
        }
        return all(field.getType()).isEmpty() && field.getType().isInterface()
                ? missing(field.getType())
                : the(field.getType());
    }

    /** A port that nothing stands in for here: who uses it is told, who does not use it need not care. */
    private static <T> T missing(Class<T> port) {
        return proxy(port, (method, args) -> {
            throw new IllegalStateException("0 beans of " + port);
        });
    }

    private void fire(Object event) {
        for (Object bean : beans) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                boolean observes = method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event);
                if (observes) {
                    method.setAccessible(true);
                    invoke(bean, method, event);
                }
            }
        }
    }

    private interface Answer {
        Object to(Method method, Object[] args);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> answer.to(method, args)));
    }

    private static Object invoke(Object target, Method method, Object... args) {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Object bean, Field field, Object value) {
        try {
            field.setAccessible(true);
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
