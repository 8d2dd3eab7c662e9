package dev.millpond.contract.support;

/** An item that knows nothing of pools: {@link MadeItemFactory} does for it what hooks do for others. */
final class MadeItem extends Item {

    MadeItem(Workshop workshop) throws WorkshopException {
        super(workshop);
    }
}
