package io.github.govtechkpi.metrics.money;

import static java.util.Objects.requireNonNull;

import io.github.govtechkpi.metrics.Derivation;
import io.github.govtechkpi.model.AbsoluteValue;

/**
 * One outcome expressed in yen, for example 3,000 hours saved at 2,500 yen: 7,500,000 円.
 *
 * <p>Every amount may be negative: a cost that rose must show. {@code gross = quantityAvoided * unitPrice} and
 * {@code net = gross - runningCost}. Closed on purpose: these are the guidebook's two routes to an amount of money.
 */
public sealed interface MoneyItem {
    /** The guidebook's two routes to an amount of money (checklist item 6). */
    enum Route {
        /** The cost that would arise without the service (ないと生じるコスト). */
        COST_WITHOUT,
        /** The loss that is caused by not having it (ないことによる損失). */
        LOSS_BY_ABSENCE
    }

    /** Returns what the item stands on, with the source of its "without" case. */
    ItemBasis basis();

    /** Returns which of the guidebook's two routes the amount was found on. */
    Route route();

    /** Returns what is avoided: hours, yen of cost, events, or a probability. */
    double quantityAvoided();

    /** Returns the yen for one unit of {@link #quantityAvoided()}. */
    double unitPrice();

    /** Returns the value before running costs, in yen. */
    double gross();

    /** Returns the running cost of the service that is set against the value, in yen. */
    default double runningCost() {
        return 0;
    }

    /** Returns the value after running costs, in yen. */
    default double net() {
        return gross();
    }

    /** Returns the net value as it is shown: whole yen, rounded half up, for example {@code 7500000 円}. */
    default AbsoluteValue shown() {
        return YenAmounts.wholeYen(net());
    }

    /** Returns how the net value changes when one input moves by 30 percent. */
    Tornado sensitivity();

    /** Returns how the number came about. */
    Derivation derivation();

    /**
     * Working time saved, valued at labour cost.
     *
     * @param basis what it stands on
     * @param cases how often the work is done in the period
     * @param minutesSaved minutes saved each time; negative where the work takes longer
     * @param hourlyWage yen for an hour of work
     * @param overhead what an employer pays beside the wage, as a share of it, for example 0.2
     * @param realisation the share of the saved time that is really freed, from 0 to 1
     * @param hours hours saved
     * @param realisedHours hours that are really freed
     * @param gross their value in yen
     * @param sensitivity how the value changes when one input moves by 30 percent
     * @param derivation how the number came about
     */
    record TimeSaved(
            ItemBasis basis,
            double cases,
            double minutesSaved,
            double hourlyWage,
            double overhead,
            double realisation,
            double hours,
            double realisedHours,
            double gross,
            Tornado sensitivity,
            Derivation derivation)
            implements MoneyItem {
        /** Checks that every part is there. */
        public TimeSaved {
            requireParts(basis, sensitivity, derivation);
        }

        @Override
        public Route route() {
            return Route.COST_WITHOUT;
        }

        @Override
        public double quantityAvoided() {
            return realisedHours;
        }

        @Override
        public double unitPrice() {
            return hourlyWage * (1 + overhead);
        }
    }

    /**
     * A cost that no longer arises.
     *
     * @param basis what it stands on
     * @param costWithout the cost without the service, in yen
     * @param costWith what of it is left with the service, in yen
     * @param runningCost what the service itself costs, in yen
     * @param gross the cost avoided, in yen
     * @param net the cost avoided less the running cost, in yen
     * @param sensitivity how the net value changes when one input moves by 30 percent
     * @param derivation how the number came about
     */
    record AvoidedCost(
            ItemBasis basis,
            double costWithout,
            double costWith,
            double runningCost,
            double gross,
            double net,
            Tornado sensitivity,
            Derivation derivation)
            implements MoneyItem {
        /** Checks that every part is there. */
        public AvoidedCost {
            requireParts(basis, sensitivity, derivation);
        }

        @Override
        public Route route() {
            return Route.COST_WITHOUT;
        }

        @Override
        public double quantityAvoided() {
            return gross;
        }

        @Override
        public double unitPrice() {
            return 1;
        }
    }

    /**
     * Losses that no longer happen.
     *
     * @param basis what it stands on
     * @param eventsWithout events in the period without the service
     * @param eventsWith events in the period with it
     * @param lossPerEvent yen lost in one event
     * @param avoidedEvents events fewer; negative where there are more
     * @param gross the loss avoided, in yen
     * @param sensitivity how the value changes when one input moves by 30 percent
     * @param derivation how the number came about
     */
    record LossAvoided(
            ItemBasis basis,
            double eventsWithout,
            double eventsWith,
            double lossPerEvent,
            double avoidedEvents,
            double gross,
            Tornado sensitivity,
            Derivation derivation)
            implements MoneyItem {
        /** Checks that every part is there. */
        public LossAvoided {
            requireParts(basis, sensitivity, derivation);
        }

        @Override
        public Route route() {
            return Route.LOSS_BY_ABSENCE;
        }

        @Override
        public double quantityAvoided() {
            return avoidedEvents;
        }

        @Override
        public double unitPrice() {
            return lossPerEvent;
        }
    }

    /**
     * A rare loss that has become less probable.
     *
     * @param basis what it stands on
     * @param probabilityWithout the probability of the loss in the period without the service
     * @param probabilityWith the probability with it
     * @param lossIfOccurs yen lost if it happens
     * @param probabilityReduction how much less probable it is; negative where it is more probable
     * @param gross the reduction of the expected loss, in yen
     * @param sensitivity how the value changes when one input moves by 30 percent
     * @param derivation how the number came about
     */
    record ExpectedLoss(
            ItemBasis basis,
            double probabilityWithout,
            double probabilityWith,
            double lossIfOccurs,
            double probabilityReduction,
            double gross,
            Tornado sensitivity,
            Derivation derivation)
            implements MoneyItem {
        /** Checks that every part is there. */
        public ExpectedLoss {
            requireParts(basis, sensitivity, derivation);
        }

        @Override
        public Route route() {
            return Route.LOSS_BY_ABSENCE;
        }

        @Override
        public double quantityAvoided() {
            return probabilityReduction;
        }

        @Override
        public double unitPrice() {
            return lossIfOccurs;
        }
    }

    private static void requireParts(ItemBasis basis, Tornado sensitivity, Derivation derivation) {
        requireNonNull(basis, "basis");
        requireNonNull(sensitivity, "sensitivity");
        requireNonNull(derivation, "derivation");
    }
}
