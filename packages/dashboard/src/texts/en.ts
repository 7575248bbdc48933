import type { Texts } from './texts.js';

export const en: Texts = {
  skip: 'Skip to the content',
  language: 'Language',
  theme: { light: 'Use the light theme', dark: 'Use the dark theme' },
  signOut: 'Sign out',
  score: 'Net Promoter Score',
  shortScore: 'Score',
  answers: (count, written) => `${written} ${count === 1 ? 'answer' : 'answers'}`,
  overview: 'Overview',

  filters: {
    title: 'Filters',
    period: 'Period',
    all: 'All time',
    last: { '30d': 'Last 30 days', '90d': 'Last 90 days', '12m': 'Last 12 months' },
    range: 'From day to day',
    openCalendar: 'Open the calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    branch: 'Branch',
    allBranches: 'All branches',
    branches: (_, written) => `${written} branches`,
    survey: 'Survey',
    allSurveys: 'All surveys',
    surveys: (_, written) => `${written} surveys`,
    clear: 'Clear filters',
    remove: (filter) => `Remove the filter “${filter}”`,
    search: 'Search in comments',
    clearSearch: 'Clear the search',
    scoreIs: (score) => `Score ${score}`,
  },

  headline: {
    interval: (level) => `${level} interval`,
    range: (lower, upper) => `${lower} to ${upper}`,
    count: 'Answers',
    tooFew: 'Too few answers',
    tooFewWhy: (n, needed) =>
      `${n} so far. From ${needed} answers on the score can be relied on; until then read the comments.`,
    change: 'Change',
    quarterChange: 'Change, last quarter',
    shares: 'Shares of the three groups',
    suppressed: 'Hidden, because so few people answered that they could be recognised.',
  },

  finding: {
    level: (score, answers) => `The score is ${score}, from ${answers}.`,
    tooFew: (answers) => `${answers}: too few to speak of a score yet.`,
    compared: (after, afterTotal, before, beforeTotal) =>
      `Compared: ${after} (${afterTotal} answers) with ${before} (${beforeTotal} answers).`,
    comparedDays: (beforeTotal, afterTotal) =>
      `Compared: this period (${afterTotal} answers) with as many days before it (${beforeTotal} answers).`,
  },

  view: { title: (panel) => `View of “${panel}”`, chart: 'Chart', table: 'Table' },

  trend: {
    title: 'Trend by month',
    note: (level) => `Band: ${level} interval.`,
    hollow: (needed) => `Hollow: fewer than ${needed} answers.`,
    describe: (months, first, last) =>
      `Score by month over ${months} months, from ${first} to ${last}. The table view holds every number.`,
    month: 'Month',
    noAnswers: 'no answers',
  },

  distribution: {
    title: 'The eleven scores',
    describe: (answers, most) =>
      `${answers} over the scores from 0 to 10; most chose ${most}. The table view holds every number.`,
    score: 'Score',
    category: 'Group',
    count: 'Answers',
    share: 'Share',
  },

  branches: {
    title: 'Branches',
    note: (level, needed) => `Line: ${level} interval. Hollow: fewer than ${needed} answers, not ranked.`,
    branch: 'Branch',
    none: 'Without a branch',
    answers: 'Answers',
    interval: 'Interval',
    chart: 'Score and interval',
    tooFew: 'too few answers',
    whole: (score) => `All branches together: ${score}`,
  },

  responses: {
    latest: 'Latest answers with a comment',
    title: 'Answers',
    all: 'All answers',
    more: 'Show more',
    loadingMore: 'Loading more…',
    end: 'These are all.',
    noComment: 'No comment',
    noneWithComment: 'Nobody has left a comment here yet.',
    excluded: 'Not counted in the score',
    back: 'Back to the overview',
  },

  empty: {
    title: 'No answers yet',
    what: 'As soon as the first answer arrives, this page shows the score with its interval, the trend by month, the branches and the comments.',
    how: 'Two ways to bring answers in:',
    importFile: 'Import a file with scores and comments',
    submit: 'Send an answer from your own program',
    noMatch: 'No answers match these filters',
    noMatchHow: 'Choose a longer period or another branch, or clear the filters.',
  },

  errors: {
    title: 'The answers could not be loaded',
    network: 'The server did not reply. Check the connection, then try again.',
    server: 'The server replied with an error. Its log says more.',
    kept: 'Your filters are kept.',
    retry: 'Try again',
    broken: 'This part of the page could not be drawn',
    brokenHow: 'The rest of the page still works. Load the page again; if it happens once more, please report it.',
    reload: 'Load the page again',
    notFound: 'There is no page at this address',
    notFoundHow: 'The address may be mistyped or old.',
  },

  session: {
    opening: 'Signing in…',
    signedOut: 'You are signed out',
    how: 'Goodword has no passwords. You come in by a link that the server prints; it works once.',
    running: 'While the server runs, print a new link in its folder:',
    restart: 'Or start the server again: it prints a link each time.',
    linkFailed: 'This link no longer works',
    linkMissing:
      'This address lacks its second half, the part after “#”. Copy the whole link from the server’s output.',
    once: 'A sign-in link works once and for a short time.',
    unreachable: 'The server did not reply, so the link is still unused.',
    retry: 'Try again',
  },

  demo: 'Demonstration. Scores and comments are real: a Portuguese survey of 2018–2020 (MIT licence). Dates, branches, staff and channels are generated.',
  loading: 'Loading…',
};
