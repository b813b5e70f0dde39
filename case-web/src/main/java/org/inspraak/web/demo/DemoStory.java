package org.inspraak.web.demo;

import org.inspraak.casefile.Stage;

/**
 * How one demo case goes.
 *
 * @param company which of the companies, from 0
 * @param system which of the kinds of AI systems, from 0
 * @param until the stage at which the story stops
 * @param within how many tasks of that stage are done
 * @param pace days between two steps
 * @param silence days since the last step
 * @param implementation days from today to the start of implementation; before today for stages late in the life
 * @param answered whether it is told what each party answered to the questions
 * @param asksAgain whether these answers leave so much open that a second round follows
 */
record DemoStory(
        int company,
        int system,
        Stage until,
        int within,
        int pace,
        int silence,
        int implementation,
        boolean answered,
        boolean asksAgain) {

    static final int COUNT = 120;

    /** Awaiting and weighing the first answers, writing and sending the second round. */
    private static final int STEPS_OF_ASKING_AGAIN = 4;

    /** The one that ends while the second round is with the employer. */
    private static final int ASKING_AGAIN = 104;

    private static final Stage[] STAGES = {
        Stage.INFORMATION_REQUEST,
        Stage.IMPACT_ASSESSMENT,
        Stage.NEGOTIATION,
        Stage.INFORMATION_REQUEST,
        Stage.INTAKE,
        Stage.AGREED_PLAN,
        Stage.RE_EVALUATION,
        Stage.INFORMATION_REQUEST,
        Stage.NEGOTIATION,
        Stage.CLOSED
    };

    /** Three cases for each company; late, due and quiet ones spread over the stages. */
    static DemoStory number(int i) {
        Stage until = STAGES[(i * 7 + i / 40) % STAGES.length];
        boolean quiet = i % 6 == 5;
        int silence = quiet ? 35 + (i * 13) % 70 : (i * 5) % 13;
        boolean isPastAnswers = until != Stage.INTAKE && until != Stage.INFORMATION_REQUEST;
        return new DemoStory(
                i % 40,
                (i * 3 + i / 40) % 10,
                until,
                i % 3 + (i == ASKING_AGAIN ? STEPS_OF_ASKING_AGAIN : 0),
                3 + i % 5,
                silence,
                implementation(i, until),
                i % 8 == 0,
                i == ASKING_AGAIN || i % 16 == 0 && isPastAnswers);
    }

    private static int implementation(int i, Stage until) {
        return switch (until) {
            case AGREED_PLAN -> -20 + (i % 5) * 15;
            case RE_EVALUATION, CLOSED -> -200 - (i % 7) * 20;
            // around three months from today: some terms have passed, some end this week, most lie ahead
            default -> 70 + (i * 11) % 160;
        };
    }

    /** Whether it ends while the employer is asked. */
    boolean waits() {
        return until == Stage.INFORMATION_REQUEST;
    }

    /** Whether documents came along with the answers; the delegate's company is among them. */
    boolean isDocumented() {
        return answered && (company == 0 || company == 16);
    }

    /** About how many steps lead to the end of the story. */
    int steps() {
        return stepsToStage() + (asksAgain && !waits() ? STEPS_OF_ASKING_AGAIN : 0);
    }

    private int stepsToStage() {
        return switch (until) {
            case INTAKE -> 0;
            case INFORMATION_REQUEST -> 1 + within;
            case IMPACT_ASSESSMENT -> 5 + within;
            case NEGOTIATION -> 10 + within;
            case AGREED_PLAN -> 14 + within;
            case RE_EVALUATION -> 19 + within;
            case CLOSED -> 23;
        };
    }

    int daysAgo() {
        return silence + steps() * pace;
    }
}
