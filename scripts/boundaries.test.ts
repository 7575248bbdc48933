import { describe, expect, test } from 'vitest';
import { refuseImport } from './boundaries.ts';

describe('an import is allowed', () => {
  test.each([
    ['packages/core/src/nps/tally.ts', '../scores/score.js', 'of a layer below'],
    ['packages/core/src/responses/check-response.ts', '../rules/evaluate.js', 'of a layer far below'],
    ['packages/core/src/nps/tally.ts', '../stats/normal.js', 'of the foundation'],
    ['packages/core/src/stats/normal.ts', '../result.js', 'of a file in the root of core'],
    ['packages/core/src/nps/tally.ts', './shares.js', 'of a neighbour'],
    ['packages/core/src/index.ts', './nps/tally.js', 'by the barrel'],
    ['packages/core/src/index.ts', './nps/index.js', 'of an entry by the barrel'],
    ['packages/core/src/nps/index.ts', './tally.js', 'by an entry'],
    ['packages/core/src/texts/fa.ts', '../cases/contact.js', 'by the texts, which word every refusal'],
    ['packages/core/src/hash/sha256-hex.ts', '@noble/hashes/sha2.js', 'of the peer of this entry'],
    ['packages/core/src/calendars/jalali.ts', '@internationalized/date', 'of the peer of this file'],
    ['packages/core/src/calendars/calendar.test.ts', './jalali.js', 'of what needs a peer by a test'],
    ['packages/core/src/nps/tally.test.ts', 'vitest', 'of a tool by a test'],
    ['packages/core/src/nps/tally.test.ts', 'node:fs', 'of Node by a test'],
    ['packages/server/src/cases/case.commands.ts', '@goodword/core', 'of core by the server'],
    ['packages/server/src/cases/case.commands.ts', 'node:crypto', 'of Node by the server'],
    ['packages/server/src/cases/case.resolver.ts', './case.commands.js', "of a feature's own commands"],
    ['packages/server/src/cases/board/overdue.ts', '../case.commands.js', "of a feature's own commands, from deeper"],
    ['packages/server/src/cases/case.loader.ts', '../responses/response.queries.js', "of another feature's queries"],
    ['packages/server/src/cases/case.entity.ts', '../responses/response.entity.js', "of another feature's keys"],
    ['packages/server/src/app.ts', './cases/case.resolver.js', 'of a feature by the composition root'],
    ['packages/server/src/demo/load-demo.ts', '../surveys/survey.commands.js', 'of commands by the demonstration'],
    ['packages/server/src/cases/case.test.ts', '../responses/response.commands.js', 'of commands by a test, to arrange'],
    ['packages/server/test/client.test.ts', '@goodword/client', 'of any package by a test'],
    ['packages/dashboard/src/nps/score.tsx', '@goodword/client', 'of the client by the dashboard'],
    ['packages/dashboard/src/nps/score.tsx', 'react', 'of an outside package by the dashboard'],
    ['scripts/check.ts', 'node:fs', 'of anything by the scripts of the repository'],
  ])('%s → %s: %s', (file, specifier) => {
    expect(refuseImport(file, specifier)).toBeNull();
  });
});

describe('an import is refused', () => {
  test.each([
    ['packages/core/src/scores/score.ts', '../nps/tally.js', 'does not lie below'],
    ['packages/core/src/cases/contact.ts', '../comments/theme.js', 'does not lie below'],
    ['packages/core/src/stats/normal.ts', '../nps/tally.js', 'does not lie below'],
    ['packages/core/src/stats/normal.ts', '../calendars/period.js', 'does not lie below'],
    ['packages/core/src/brand.ts', './nps/tally.js', 'lies below every folder'],
    ['packages/core/src/gadgets/gadget.ts', '../nps/tally.js', 'core/gadgets has no row'],
    ['packages/core/src/nps/tally.ts', '../gadgets/gadget.js', 'core/gadgets has no row'],
    ['packages/core/src/nps/tally.ts', '../texts/en.js', 'core decides without words'],
    ['packages/core/src/nps/tally.ts', '../index.js', 'the barrel is for others'],
    ['packages/core/src/insights/theme-impact.ts', '../nps/index.js', 'the barrel is for others'],
    ['packages/core/src/nps/tally.ts', './index.js', 'the barrel is for others'],
    ['packages/core/src/nps/tally.ts', './tally.test.js', 'sources do not import tests'],
    ['packages/core/src/nps/tally.ts', '../../test/reference/nps.js', 'sources do not import tests'],
    ['packages/core/src/nps/tally.ts', 'node:fs', 'may not import node:fs'],
    ['packages/core/src/nps/tally.ts', 'fs', 'may not import fs'],
    ['packages/core/src/nps/tally.ts', 'fs/promises', 'may not import fs/promises'],
    ['packages/core/src/nps/tally.ts', 'lodash', 'core has no dependency'],
    ['packages/core/src/nps/tally.ts', '@noble/hashes/sha2.js', 'core has no dependency'],
    ['packages/core/src/nps/tally.ts', '@goodword/server', 'core may not import @goodword/server'],
    ['packages/core/src/calendars/period-of.ts', '@internationalized/date', 'core has no dependency'],
    ['packages/core/src/calendars/period-of.ts', './jalali.js', 'an entry of its own'],
    ['packages/core/src/calendars/index.ts', './jalali.js', 'an entry of its own'],
    ['packages/core/src/index.ts', './calendars/jalali.js', 'an entry of its own'],
    ['packages/core/src/rules/content-hash.ts', '../hash/sha256-hex.js', 'an entry of its own'],
    ['packages/client/src/nps.ts', '@goodword/core', 'client may not import @goodword/core'],
    ['packages/client/src/nps.ts', '@goodword/server', 'client may not import @goodword/server'],
    ['packages/client/src/nps.ts', 'node:http', 'client runs in browsers'],
    ['packages/dashboard/src/nps/score.tsx', '@goodword/server', 'dashboard may not import @goodword/server'],
    ['packages/dashboard/src/nps/score.tsx', 'node:path', 'dashboard runs in browsers'],
    ['packages/server/src/nps/nps.queries.ts', '@goodword/core/dist/nps/tally.js', 'deep import'],
    ['packages/server/src/nps/nps.queries.ts', '@goodword/core/src/nps/tally.ts', 'deep import'],
    ['packages/server/src/nps/nps.test.ts', '@goodword/core/dist/nps/tally.js', 'deep import'],
    ['packages/server/src/nps/nps.queries.ts', '../../../core/src/nps/tally.js', 'by its name'],
    ['packages/server/test/app.ts', '../../client/src/index.js', 'by its name'],
    ['packages/server/src/nps/nps.queries.ts', '@goodword/client', 'server may not import @goodword/client'],
    ['packages/server/src/cases/case.reactions.ts', '../responses/response.commands.js', 'belongs to responses alone'],
    ['packages/server/src/cases/case.resolver.ts', '../responses/response.resolver.js', 'belongs to responses alone'],
    ['packages/server/src/cases/case.commands.ts', '../responses/response.reactions.js', 'belongs to responses alone'],
    ['packages/server/src/cases/board/overdue.ts', '../../responses/response.commands.js', 'belongs to responses alone'],
    ['packages/server/src/a-new-feature/x.ts', '../another-new-one/y.commands.js', 'belongs to another-new-one alone'],
    ['packages/server/src/cases/case.queries.ts', '../app.js', 'do not know the composition root'],
  ])('%s → %s: %s', (file, specifier, reason) => {
    expect(refuseImport(file, specifier)).toContain(reason);
  });
});
