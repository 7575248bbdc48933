export const languages = ['en', 'fa', 'ru', 'zh', 'th', 'pt'] as const;
export type Language = (typeof languages)[number];

/** Each language's name in itself: a reader looks for the word that they can read. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  fa: 'فارسی',
  ru: 'Русский',
  zh: '中文',
  th: 'ไทย',
  pt: 'Português',
};

/** How a language writes a number of things; `count` is the number, `written` its digits in that language. */
export type Counted = (count: number, written: string) => string;

/**
 * Every word of the dashboard in one language. A language that lacks one does not compile.
 * Names of categories and verdicts come from core, so that a report and the page never differ.
 */
export interface Texts {
  readonly skip: string;
  readonly language: string;
  readonly theme: { readonly light: string; readonly dark: string };
  readonly signOut: string;
  readonly score: string;
  /** The score as the head of a narrow column. */
  readonly shortScore: string;
  readonly answers: Counted;
  readonly overview: string;
  /** Of the page of surveys; its other words are loaded with it, as `AskingTexts`. */
  readonly surveys: string;
  /** What the list of pages is called for those who do not see it. */
  readonly navigation: string;
  readonly yes: string;
  readonly no: string;

  readonly filters: {
    readonly title: string;
    readonly period: string;
    readonly all: string;
    readonly last: { readonly '30d': string; readonly '90d': string; readonly '12m': string };
    readonly range: string;
    readonly openCalendar: string;
    readonly previousMonth: string;
    readonly nextMonth: string;
    readonly branch: string;
    readonly allBranches: string;
    readonly branches: Counted;
    readonly survey: string;
    readonly allSurveys: string;
    readonly surveys: Counted;
    readonly clear: string;
    readonly remove: (filter: string) => string;
    readonly search: string;
    readonly clearSearch: string;
    readonly scoreIs: (score: string) => string;
  };

  readonly headline: {
    readonly interval: (level: string) => string;
    readonly range: (lower: string, upper: string) => string;
    readonly count: string;
    readonly tooFew: string;
    readonly tooFewWhy: (n: string, needed: string) => string;
    readonly change: string;
    readonly quarterChange: string;
    readonly shares: string;
    readonly suppressed: string;
  };

  readonly finding: {
    readonly level: (score: string, answers: string) => string;
    readonly tooFew: (answers: string) => string;
    readonly compared: (after: string, afterTotal: string, before: string, beforeTotal: string) => string;
    readonly comparedDays: (beforeTotal: string, afterTotal: string) => string;
  };

  readonly view: { readonly title: (panel: string) => string; readonly chart: string; readonly table: string };

  readonly trend: {
    readonly title: string;
    readonly note: (level: string) => string;
    readonly hollow: (needed: string) => string;
    readonly describe: (months: string, first: string, last: string) => string;
    readonly month: string;
    readonly noAnswers: string;
  };

  readonly distribution: {
    readonly title: string;
    readonly describe: (answers: string, most: string) => string;
    readonly score: string;
    readonly category: string;
    readonly count: string;
    readonly share: string;
  };

  readonly branches: {
    readonly title: string;
    readonly note: (level: string, needed: string) => string;
    readonly branch: string;
    readonly none: string;
    readonly answers: string;
    readonly interval: string;
    readonly chart: string;
    readonly tooFew: string;
    readonly whole: (score: string) => string;
  };

  readonly responses: {
    readonly latest: string;
    readonly title: string;
    readonly all: string;
    readonly more: string;
    readonly loadingMore: string;
    readonly end: string;
    readonly noComment: string;
    readonly noneWithComment: string;
    readonly excluded: string;
  };

  readonly customers: {
    readonly title: string;
    readonly count: Counted;
    readonly search: string;
    readonly noMatch: string;
    readonly noMatchHow: string;
    readonly none: string;
    readonly noneWhat: string;
    readonly noneHow: string;
    readonly noneAdd: string;
    readonly noneAnswer: string;
    readonly notAnswered: string;
    readonly unnamed: string;
    readonly end: string;
  };

  readonly customer: {
    readonly latest: (score: string, category: string, day: string) => string;
    readonly profile: string;
    readonly email: string;
    readonly phone: string;
    readonly externalId: string;
    readonly language: string;
    readonly timeZone: string;
    readonly timeThere: (time: string) => string;
    readonly added: string;
    readonly history: string;
    readonly noHistory: string;
    readonly historyEnd: string;
    readonly delete: string;
    readonly deleteTitle: (name: string) => string;
    readonly deleteGone: string;
    readonly deleteStays: string;
    readonly deleteConfirm: string;
    readonly deleteFailed: string;
    readonly cancel: string;
    readonly missing: string;
    readonly missingHow: string;
  };

  readonly interactions: {
    readonly title: string;
    readonly all: string;
    /** Types that the product has a word for; those of an owner are called by their own. */
    readonly types: Readonly<Record<'purchase' | 'delivery' | 'support-call' | 'onboarding-step', string>>;
    readonly cancelled: string;
    readonly refunded: string;
    readonly refundedPart: (amount: string) => string;
  };

  readonly invitations: {
    readonly title: string;
    readonly about: (what: string, day: string) => string;
    readonly ofList: (day: string) => string;
    readonly until: (when: string) => string;
    readonly reminder: (when: string) => string;
    readonly why: string;
    readonly askedNow: string;
    readonly askedFrom: (when: string) => string;
    readonly notAsked: string;
    readonly notLive: string;
  };

  readonly consents: {
    readonly title: string;
    readonly none: string;
    readonly anyChannel: string;
    readonly channels: Readonly<Record<'email' | 'sms', string>>;
    readonly states: Readonly<Record<'GIVEN' | 'WITHDRAWN', string>>;
    readonly kinds: Readonly<Record<'SURVEY' | 'REVIEW_ASK' | 'REFERRAL_INVITE' | 'CLUB_MAIL' | 'REMINDER', string>>;
  };

  readonly answer: {
    readonly about: string;
    readonly customer: string;
    readonly anonymous: string;
    readonly question: string;
    readonly staff: string;
    readonly product: string;
    readonly channel: string;
    /** Of the ratings that count in one classification, with its category behind. */
    readonly composite: string;
    readonly reasons: string;
    readonly tags: string;
    readonly note: string;
    readonly given: string;
    readonly answered: string;
    readonly received: string;
    readonly comment: string;
    readonly attributes: string;
    readonly changes: string;
    readonly changed: Readonly<Record<'CORRECTED' | 'EXCLUDED' | 'INCLUDED' | 'DELETED', string>>;
    readonly before: (field: string, value: string) => string;
    readonly empty: string;
    readonly missing: string;
    readonly missingHow: string;
  };

  readonly mailbox: {
    readonly title: string;
    readonly what: string;
    readonly search: string;
    readonly none: string;
    readonly noneHow: string;
    readonly noMatch: string;
    readonly end: string;
    readonly message: string;
    readonly asPage: string;
    readonly asText: string;
    readonly about: string;
    readonly to: string;
    readonly from: string;
    readonly sent: string;
    readonly link: string;
    readonly unsubscribe: string;
    readonly openLink: string;
    readonly missing: string;
    readonly missingHow: string;
    readonly channels: Readonly<Record<'EMAIL' | 'SMS' | 'WEBHOOK', string>>;
  };

  readonly empty: {
    readonly title: string;
    readonly what: string;
    readonly how: string;
    readonly importFile: string;
    readonly submit: string;
    readonly noMatch: string;
    readonly noMatchHow: string;
  };

  readonly errors: {
    readonly title: string;
    readonly network: string;
    readonly server: string;
    readonly kept: string;
    readonly retry: string;
    readonly broken: string;
    readonly brokenHow: string;
    readonly reload: string;
    readonly notFound: string;
    readonly notFoundHow: string;
  };

  readonly session: {
    readonly opening: string;
    readonly signedOut: string;
    readonly how: string;
    /** Followed by the command. */
    readonly running: string;
    readonly restart: string;
    readonly linkFailed: string;
    readonly linkMissing: string;
    readonly once: string;
    readonly unreachable: string;
    readonly retry: string;
  };

  readonly demo: string;
  readonly loading: string;
}
