/** What a segment is made of. */
export type SegmentSubject = 'customer' | 'response';

type OfEvents = 'interaction' | 'case' | 'referral' | 'voucher' | 'calendar';

/** Groups of facts that only an event knows, by what a segment is made of: for the segment they would be unknown for ever. */
export interface PassingGroup {
  readonly customer: 'response' | OfEvents;
  readonly response: OfEvents;
}

const ofEvents: readonly OfEvents[] = ['interaction', 'case', 'referral', 'voucher', 'calendar'];

export const passingGroups: { readonly [Of in SegmentSubject]: readonly PassingGroup[Of][] } = {
  customer: ['response', ...ofEvents],
  response: ofEvents,
};
