import type { EntityManager } from '../orm.js';
import { type AddressedCustomer, type AskedCustomer, askableCustomers, type ReadyChannels } from './askable-customers.js';

/** All that decides whether one customer may be asked, as `askableCustomers` of many. */
export async function askableCustomer(
  em: EntityManager, workspaceId: string, ready: ReadyChannels, customer: AddressedCustomer,
): Promise<AskedCustomer> {
  const [asked] = await askableCustomers(em, workspaceId, ready, [customer]);
  if (asked === undefined) throw new TypeError('askableCustomer: of one customer there is one answer');
  return asked;
}
