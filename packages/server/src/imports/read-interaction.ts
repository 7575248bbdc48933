import { type CheckedInteraction, checkInteraction, isBlank, type KnownRefusal } from '@goodword/core';
import { type InteractionField, interactionFields } from './interaction-fields.js';
import { type CellRules, hashOfCells, type ReadRow, rowCells } from './row-cells.js';

/** A row of a file of interactions that may be stored. */
export interface FileInteraction extends CheckedInteraction {
  /** What the cells of the row say, in a few characters; only where there is no external id. */
  readonly rowHash: string | null;
  /** Whom it was with, as JSON of a checked customer. */
  readonly customer: string | null;
}

export interface InteractionRules extends CellRules<InteractionField> {
  readonly now: Date;
}

/** Reads the rows of one file: a function from cells to an interaction, or to what is wrong with it. */
export function interactionReader(rules: InteractionRules): (cells: readonly string[]) => ReadRow<FileInteraction> {
  const reading = rowCells<InteractionField>(interactionFields, rules);
  return (cells) => {
    const orDefault = (field: InteractionField): string | null => reading.orDefault(cells, field);
    const miscounted = reading.miscounted(cells);
    if (miscounted !== null) return miscounted;
    const amount = reading.text(cells, 'amount');
    const checked = checkInteraction({
      type: orDefault('type'),
      occurredAt: reading.instant(cells, 'occurredAt'),
      // Nothing paid and no word of it look alike in a file; a 0 says the first.
      amount: isBlank(amount) ? null : { amount, currency: orDefault('currency')?.trim() },
      branch: orDefault('branch'),
      staff: orDefault('staff'),
      product: orDefault('product'),
      channel: orDefault('channel'),
      externalId: reading.text(cells, 'externalId'),
      attributes: reading.attributes(cells),
    }, rules.now);
    if (!checked.ok) {
      const { refusal } = checked;
      if (refusal.kind === 'interaction/date-unreadable') {
        return reading.refused(cells, 'occurredAt', { kind: 'import/date-unreadable', format: rules.dateFormat });
      }
      return reading.refusedThere(cells, refusal) ?? reading.refused(cells, fieldOf(refusal), refusal);
    }
    const customer = reading.customer(cells);
    if (!customer.ok) return reading.refusedThere(cells, customer.refusal) ?? reading.refused(cells, null, customer.refusal);
    const rowHash = checked.value.externalId === null ? hashOfCells(cells) : null;
    return { ok: true, row: { ...checked.value, rowHash, customer: customer.value } };
  };
}

/** The field that a refusal is about; `null` when it is about the row. */
function fieldOf(refusal: KnownRefusal): InteractionField | null {
  switch (refusal.kind) {
    case 'interaction/type-missing':
    case 'interaction/type-malformed':
      return 'type';
    case 'interaction/date-out-of-range':
      return 'occurredAt';
    case 'interaction/amount-malformed':
      return 'amount';
    case 'interaction/currency-malformed':
      return 'currency';
    case 'interaction/text-too-long':
    case 'interaction/text-not-storable':
      return refusal.field;
    default:
      return null;
  }
}
