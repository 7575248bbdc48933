/** What came back for one question: as in JSON, not checked. `null` says that the customer passed it over. */
export type GivenAnswer = unknown;

/** By the id of the question. A question that is not there was not asked, or not yet. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

export interface ChosenOptions {
  readonly codes: readonly string[];
  /** Words of one's own, where the question has room for them. */
  readonly other: string | null;
}

export interface WantedContact {
  readonly wanted: boolean;
  /** An e-mail address, or a phone number in E.164; where the question asks for one. */
  readonly address: string | null;
}

/**
 * A checked answer: the number on the scale of the question, the codes of reasons, a choice, a comment as it was typed, a
 * consent, or whether contact is wanted.
 */
export type StoredAnswer = number | readonly string[] | ChosenOptions | string | boolean | WantedContact;

/** Of the questions that were answered, by their ids. What is stored can be sent again and is the same. */
export type StoredAnswers = Readonly<Record<string, StoredAnswer>>;
