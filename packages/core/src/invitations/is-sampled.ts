/** What a draw is about: the same three always come to the same result. */
export interface SamplingKey {
  readonly surveyId: string;
  readonly customerId: string;
  /** The interaction, or the wave of a list. */
  readonly occasionId: string;
}

/** 52 bits, all of which a number can hold. */
const digits = 13;

/**
 * Whether a customer belongs to the sample of a survey on this occasion. The order in which customers are looked at does not
 * matter, nor does how often; who is drawn for a share is drawn for every larger one.
 *
 * @param share - 0 to 1: of so many customers this is the share that is drawn; 0 is nobody, 1 everybody
 * @param hash - hexadecimal digits of a text, at least 13, such as `sha256Hex` of `@goodword/core/hash`
 * @throws RangeError when the share is not between 0 and 1, or the hash gives too few digits
 * @example
 * isSampled({ surveyId: 'after purchase', customerId: 'ana', occasionId: 'order 7' }, 0.33, sha256Hex); // false
 */
export function isSampled({ surveyId, customerId, occasionId }: SamplingKey, share: number, hash: (text: string) => string): boolean {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`isSampled: ${share} is not a share`);
  if (share === 0 || share === 1) return share === 1;
  // As JSON: ids of other lengths never come to the same text.
  const hashed = hash(JSON.stringify([surveyId, customerId, occasionId])).slice(0, digits);
  if (!/^[0-9a-f]{13}$/i.test(hashed)) throw new RangeError('isSampled: the hash does not begin with 13 hexadecimal digits');
  return Number.parseInt(hashed, 16) < share * 16 ** digits;
}
