import type { Purpose } from '../../survey-links/purpose.js';
import type { Counted } from '../texts.js';

type TemplateId = 'RELATIONSHIP' | 'AFTER_PURCHASE' | 'AFTER_DELIVERY' | 'AFTER_SUPPORT' | 'ONBOARDING' | 'KIOSK';
type Status = 'DRAFT' | 'LIVE' | 'PAUSED' | 'CLOSED';
type AddedKind = 'comment' | 'reasons' | 'choice' | 'rating' | 'consent' | 'contactMe';
type Channel = 'EMAIL' | 'SMS' | 'WEBHOOK';

/** Parts of the sentence that says whom a survey asks. */
export interface TriggerParts {
  /** After what: one or several kinds of interaction. */
  readonly after: string;
  /** How long after it; `null` is at once. */
  readonly delay: string | null;
  readonly share: string;
  readonly channels: string;
  readonly again: string;
}

/** A step in the life of a survey: the button, and what is said before it is taken. */
interface StepWords {
  readonly press: string;
  readonly title: string;
  readonly what: string;
  readonly confirm: string;
}

type Dated = (day: string) => string;

/** Words of the pages on which surveys are written and sent. */
export interface AskingTexts {
  readonly surveys: {
    readonly title: string;
    readonly count: (count: number, written: string, live: number, writtenLive: string) => string;
    readonly none: string;
    readonly noneHow: string;
    readonly statuses: Readonly<Record<Status, string>>;
    readonly new: string;
    readonly startFrom: string;
    readonly ways: Readonly<Record<'template' | 'copy' | 'file', string>>;
    readonly template: string;
    readonly templates: Readonly<Record<TemplateId, { readonly name: string; readonly what: string }>>;
    readonly languages: string;
    readonly noLanguage: string;
    readonly mainLanguage: string;
    readonly original: string;
    readonly copyOf: (name: string) => string;
    readonly chooseFile: string;
    readonly fileHow: string;
    readonly noJson: (file: string) => string;
    readonly name: string;
    readonly nameHow: string;
    readonly create: string;
  };

  readonly trigger: {
    /** Said in the list of a survey for which nothing was set. */
    readonly none: string;
    /** Said where no kind of interaction is chosen. */
    readonly asksNobody: string;
    /** Kinds of interaction in the form that follows “after”. */
    readonly after: Readonly<Record<'purchase' | 'delivery' | 'support-call' | 'onboarding-step', string>>;
    readonly afterOther: (type: string) => string;
    readonly everyCustomer: string;
    readonly oneIn: (among: string) => string;
    readonly shareOfCustomers: (percent: string) => string;
    readonly by: Readonly<Record<Channel, string>>;
    readonly through: (channels: readonly string[]) => string;
    readonly onceIn: (span: string) => string;
    readonly onceOnly: string;
    readonly eachTime: string;
    readonly sentence: (parts: TriggerParts) => string;
    /** Between two sentences. */
    readonly between: string;
    readonly onCondition: string;
    readonly noDaysOff: string;
    readonly atMostADay: (number: string) => string;
    readonly atMostIn: Readonly<Record<'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR', (number: string) => string>>;
    readonly remindsAfter: (span: string) => string;

    readonly title: string;
    readonly occasion: string;
    readonly afterWhat: string;
    readonly otherTypes: string;
    readonly otherTypesHow: string;
    readonly delay: string;
    readonly unit: string;
    readonly units: Readonly<Record<'minute' | 'hour' | 'day', string>>;
    readonly days: string;
    readonly askWithin: string;
    readonly workingDaysOnly: string;
    readonly people: string;
    readonly share: string;
    readonly consent: string;
    readonly consents: Readonly<Record<'OPT_OUT' | 'OPT_IN', string>>;
    readonly openCase: string;
    readonly openCases: Readonly<Record<'WAIT' | 'ASK', string>>;
    readonly condition: string;
    readonly conditionJson: string;
    readonly conditionHow: string;
    readonly currency: string;
    readonly way: string;
    readonly first: string;
    readonly otherwise: string;
    readonly nothing: string;
    readonly reminder: string;
    readonly linkExpires: string;
    readonly often: string;
    readonly again: Readonly<Record<'afterSentDays' | 'afterAnswerDays' | 'afterDeclineDays', string>>;
    readonly never: string;
    readonly perDay: string;
    readonly perPeriod: string;
    readonly period: string;
    readonly periods: Readonly<Record<'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR', string>>;
    readonly fromNowOn: string;
  };

  readonly dryRun: {
    readonly title: string;
    readonly note: string;
    readonly counting: string;
    readonly again: string;
    readonly notSet: string;
    readonly nobody: string;
    readonly sentence: (customers: string, ask: string, wait: string, skip: string) => string;
    readonly through: (channels: string) => string;
    readonly outcomes: Readonly<Record<'ask' | 'wait' | 'skip', string>>;
    readonly reason: string;
    readonly customers: string;
    readonly alone: string;
    readonly examples: string;
  };

  readonly survey: {
    readonly missing: string;
    readonly missingHow: string;
    readonly parts: string;
    readonly views: Readonly<Record<'questions' | 'asking' | 'links' | 'invitations', string>>;
    readonly version: (number: string) => string;
    readonly steps: Readonly<Record<'goLive' | 'pause' | 'resume' | 'close', StepWords>>;
    readonly checks: {
      readonly unsaved: string;
      readonly noTrigger: string;
      readonly translated: (languages: string) => string;
      readonly untranslated: (count: number, written: string, languages: string) => string;
      readonly unready: (channels: string) => string;
      readonly caught: (channels: string) => string;
      readonly noSender: string;
      readonly asksDomain: string;
    };
    /** What the mark before a check says to those who do not see it. */
    readonly grades: Readonly<Record<'fine' | 'note' | 'stop', string>>;
  };

  readonly editor: {
    readonly questions: string;
    readonly writeIn: string;
    readonly main: string;
    readonly missing: Counted;
    readonly unnamedLanguage: string;
    readonly addLanguage: string;
    readonly makeMain: string;
    readonly removeLanguage: string;
    readonly addQuestion: string;
    readonly kinds: Readonly<Record<'nps' | AddedKind, string>>;
    readonly kindsWhat: Readonly<Record<AddedKind, string>>;
    readonly noText: string;
    readonly moveUp: (number: string) => string;
    readonly moveDown: (number: string) => string;
    readonly remove: (number: string) => string;
    readonly text: string;
    readonly placeholders: string;
    readonly help: string;
    readonly untranslated: string;
    readonly scale: string;
    readonly scales: Readonly<Record<'zero-to-ten' | 'one-to-ten' | 'one-to-five' | 'zero-to-hundred', string>>;
    readonly rescaled: string;
    readonly addEnds: string;
    readonly removeEnds: string;
    readonly lowest: string;
    readonly highest: string;
    readonly options: string;
    readonly pick: string;
    readonly picks: Readonly<Record<'one' | 'many', string>>;
    readonly option: (number: string) => string;
    readonly optionCode: string;
    readonly removeOption: (number: string) => string;
    readonly addReason: string;
    readonly reasonUnknown: (codes: string) => string;
    readonly addOption: string;
    readonly reasonCodes: string;
    readonly other: string;
    readonly otherWords: string;
    readonly addOther: string;
    readonly removeOther: string;
    readonly audience: string;
    readonly everybody: string;
    readonly only: (many: string) => string;
    readonly allBut: (many: string) => string;
    readonly byScore: string;
    readonly byCondition: string;
    readonly fromScore: string;
    readonly toScore: string;
    readonly condition: string;
    readonly noJson: string;
    /** Between two parts of a condition. */
    readonly and: string;
    readonly or: string;
    readonly is: (what: string, value: string) => string;
    readonly isNot: (what: string, value: string) => string;
    readonly isBetween: (what: string, from: string, to: string) => string;
    readonly isAnswered: (what: string) => string;
    readonly facts: Readonly<Record<'category' | 'score' | 'language' | 'branch' | 'channel', string>>;
    readonly yes: string;
    readonly no: string;
    readonly quoted: (words: string) => string;
    readonly onlyIf: (condition: string) => string;
    readonly variants: string;
    readonly addVariant: string;
    readonly wordsFor: string;
    readonly removeVariant: string;
    readonly variantText: string;
    readonly required: string;
    readonly countsInComposite: string;
    readonly asksAddress: string;
    readonly code: string;
    readonly endings: string;
    readonly noEndings: string;
    readonly addEndings: string;
    readonly removeEndings: string;
    readonly endingFor: (many: string) => string;
    readonly endingTitle: string;
    readonly endingText: string;
    readonly notYet: string;
    readonly showFault: string;
    readonly needsText: string;
    readonly placeholderUnknown: (name: string) => string;
    readonly needsFallback: (name: string) => string;
    readonly scoreTaken: (score: string) => string;
    readonly looksAhead: string;
    readonly codeTaken: string;
    readonly needsCode: string;
    readonly needsOrder: string;
    readonly needsNothing: string;
    readonly unsaved: string;
    readonly kept: string;
    readonly notKept: string;
    readonly checking: string;
    readonly cannotSave: string;
    /** What saving means; `next` is the number of the version that it makes, `null` when a draft is changed in place. */
    readonly saving: Readonly<Record<'SAME' | 'WORDS' | 'QUESTIONS' | 'MEANING', (next: string | null) => string>>;
    readonly undo: string;
    readonly discard: string;
    readonly discardTitle: string;
    readonly discardWhat: string;
    readonly save: string;
    readonly export: string;
    readonly import: string;
    readonly noDefinition: (file: string) => string;
    readonly broughtBack: (when: string) => string;
    readonly outdated: string;
    readonly keepMine: string;
    readonly over: string;
    readonly unreached: string;
  };

  /** `skip`, `yes`, `no` and `send` stand on the page of the customer, in the customer's language. */
  readonly preview: {
    readonly title: string;
    readonly note: string;
    readonly device: string;
    readonly phone: string;
    readonly desktop: string;
    readonly as: string;
    readonly nothing: string;
    readonly again: string;
    readonly endingFor: (many: string) => string;
    readonly skip: string;
    readonly yes: string;
    readonly no: string;
    readonly send: string;
  };

  readonly invitations: {
    readonly all: string;
    readonly count: Counted;
    readonly status: string;
    readonly allStatuses: string;
    readonly none: string;
    readonly noMatch: string;
    readonly end: string;
  };

  readonly funnel: {
    readonly title: string;
    readonly none: string;
    readonly planned: Counted;
    readonly rate: (percent: string, count: string, of: string, range: string) => string;
    readonly noRate: string;
    readonly steps: Readonly<Record<'sent' | 'delivered' | 'opened' | 'answered' | 'declined', string>>;
    readonly of: (count: string, of: string) => string;
  };

  readonly links: {
    readonly title: string;
    readonly none: string;
    readonly notLive: Readonly<Record<'DRAFT' | 'PAUSED' | 'CLOSED', string>>;
    readonly further: string;
    readonly once: string;
    readonly purpose: string;
    readonly purposes: Readonly<Record<Purpose, { readonly name: string; readonly what: string }>>;
    readonly sites: string;
    readonly sitesHow: string;
    readonly branch: string;
    readonly branchHow: string;
    readonly channel: string;
    readonly channelHow: string;
    readonly staff: string;
    readonly product: string;
    readonly ends: string;
    readonly create: string;
    readonly made: Dated;
    readonly states: {
      readonly works: string;
      readonly until: Dated;
      readonly expired: Dated;
      readonly revoked: Dated;
    };
    readonly issued: {
      readonly title: string;
      readonly now: string;
      readonly address: string;
      readonly code: string;
      readonly copyAddress: string;
      readonly downloadSvg: string;
      readonly downloadPng: string;
      readonly snippet: string;
      readonly snippetHow: string;
      readonly copySnippet: string;
      readonly dialogLabel: string;
      readonly closeLabel: string;
      readonly copied: string;
      readonly notCopied: string;
      readonly done: string;
    };
    readonly revoke: StepWords;
  };
  readonly waves: {
    readonly title: string;
    readonly note: string;
    readonly notLive: string;
    readonly further: string;
    readonly languages: string;
    readonly everybody: string;
    readonly inDays: string;
    readonly weeks: string;
    readonly atHour: string;
    readonly count: string;
    readonly schedule: string;
    readonly countFirst: string;
    readonly pause: string;
    readonly resume: string;
    readonly cancel: string;
    readonly cancelTitle: string;
    readonly cancelWhat: string;
    readonly beingDrawn: string;
    readonly from: (day: string, span: string) => string;
    readonly progress: (customers: string, scheduled: string, sent: string, skipped: string) => string;
    readonly statuses: Readonly<Record<'RUNNING' | 'PAUSED' | 'CANCELLED', string>>;
  };

  readonly budget: {
    readonly title: string;
    readonly note: string;
    readonly surveys: string;
    readonly quarantine: string;
    readonly afterAnswer: string;
    readonly afterDecline: string;
    readonly reminders: string;
    readonly quiet: string;
    readonly quietHours: string;
    readonly from: string;
    readonly until: string;
    readonly atMost: string;
    readonly inDays: string;
    readonly saving: string;
    readonly removeLimit: (kinds: string) => string;
  };
  readonly reasons: {
    readonly title: string;
    readonly list: string;
    readonly count: (count: number, written: string, retired: number, writtenRetired: string) => string;
    readonly note: string;
    /** Said while they are the ready ones. */
    readonly ready: string;
    readonly reason: (number: string) => string;
    readonly retire: string;
    readonly offerAgain: string;
    readonly remove: (number: string) => string;
    readonly add: string;
    readonly saving: string;
    readonly firstSaving: string;
  };
}
