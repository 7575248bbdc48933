import { describe, expect, it } from 'vitest';
import { refusalOf, valueOf } from '../../test/expect-refusal.js';
import { afterDelivery } from '../../test/surveys.js';
import { changeSurveyStatus } from './change-survey-status.js';
import { surveyTransitions, type SurveyStatus } from './survey-status.js';

const definition = { ...afterDelivery, languages: ['en'] };
const statuses = Object.keys(surveyTransitions) as SurveyStatus[];
const reachable = ['draft live', 'live paused', 'live closed', 'paused live', 'paused closed'];

describe('a survey', () => {
  it.each(statuses.flatMap((from) => statuses.map((to) => [from, to] as const)))('that is %s becomes %s, or says why not', (status, to) => {
    const changed = changeSurveyStatus({ status, definition }, to);
    if (reachable.includes(`${status} ${to}`)) expect(valueOf(changed)).toBe(to);
    else expect(refusalOf(changed)).toEqual({ kind: 'survey/status-unreachable', from: status, to });
  });

  it('goes live with every text in every language, also after a pause', () => {
    for (const status of ['draft', 'paused'] as const) {
      const refusal = refusalOf(changeSurveyStatus({ status, definition: afterDelivery }, 'live'));
      expect(refusal).toMatchObject({ kind: 'survey/translations-missing' });
      expect('missing' in refusal && refusal.missing[0]).toEqual({ path: '/questions/0/text', language: 'fa' });
    }
  });

  it('is paused and closed without', () => {
    expect(valueOf(changeSurveyStatus({ status: 'live', definition: afterDelivery }, 'paused'))).toBe('paused');
    expect(valueOf(changeSurveyStatus({ status: 'paused', definition: afterDelivery }, 'closed'))).toBe('closed');
  });

  it('that is closed stays so', () => {
    expect(surveyTransitions.closed).toEqual([]);
  });
});
