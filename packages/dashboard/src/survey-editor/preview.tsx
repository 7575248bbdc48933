import { useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Panel } from '../overview/panel.js';
import { useWorkspace } from '../session/workspace.js';
import { askingTextsIn, useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useCoreWords } from '../texts/core-words.js';
import { useFormats } from '../texts/language.js';
import { categoryOfName } from '../responses/score-mark.js';
import { PreviewQuestion } from './preview-question.js';
import type { Shown } from './writing-query.js';
import './preview.css';

export type PreviewAnswers = Readonly<Record<string, unknown>>;

interface Props {
  readonly shown: Shown | null;
  readonly isStale: boolean;
  readonly answers: PreviewAnswers;
  readonly onAnswer: (answers: PreviewAnswers) => void;
}

/** The lowest, a middle and the highest of a scale: one customer of each category. */
const lenses = ['detractor', 'passive', 'promoter'] as const;

/** What a customer sees, as it is written; one may answer, and nothing is stored. */
export function Preview({ shown, isStale, answers, onAnswer }: Props) {
  const texts = useAskingTexts();
  const { name } = useWorkspace();
  const { categoryNames } = useCoreWords();
  const { whole } = useFormats();
  const [device, setDevice] = useState<'phone' | 'desktop'>('phone');
  const nps = shown?.questions.find(({ kind }) => kind === 'NPS');
  const words = askingTextsIn(shown?.language ?? 'en').preview;
  const written = (value: number): string => new Intl.NumberFormat(shown?.language).format(value);
  const scale = nps?.scale ?? null;
  const ending = shown?.ending ?? null;
  const next = shown?.questions.find(({ id }) => id === shown.next);
  return (
    <Panel
      title={texts.preview.title}
      className="preview"
      note={texts.preview.note}
      aside={
        <ToggleButtonGroup
          className="views"
          aria-label={texts.preview.device}
          disallowEmptySelection
          selectedKeys={[device]}
          onSelectionChange={(keys) => setDevice(keys.has('desktop') ? 'desktop' : 'phone')}
        >
          <ToggleButton id="phone" className="view">
            {texts.preview.phone}
          </ToggleButton>
          <ToggleButton id="desktop" className="view">
            {texts.preview.desktop}
          </ToggleButton>
        </ToggleButtonGroup>
      }
    >
      {nps === undefined || scale === null ? null : (
        <div className="lenses" role="group" aria-label={texts.preview.as}>
          <span className="quiet">{texts.preview.as}</span>
          {lenses.map((category) => {
            const score = scoreOf(category, scale.highest);
            return (
              <Button key={category} className="button button-quiet lens" onPress={() => onAnswer({ [nps.id]: score })}>
                {categoryNames[category].one} ({whole(score)})
              </Button>
            );
          })}
        </div>
      )}
      <div className={`device device-${device}${isStale ? ' stale' : ''}`}>
        {shown === null ? (
          <p className="preview-page quiet">{texts.preview.nothing}</p>
        ) : (
          <div className="preview-page" lang={shown.language} dir={shown.isRightToLeft ? 'rtl' : 'ltr'}>
            <p className="preview-company">
              <bdi>{name}</bdi>
            </p>
            {nps === undefined || nps.answer === null || next?.id === nps.id ? null : (
              <p className="preview-chosen">
                <span className="preview-score">{written(Number(nps.answer))}</span> <span>{nps.text}</span>
              </p>
            )}
            {next === undefined ? (
              <div className="preview-ending">
                <h3>{ending?.title}</h3>
                {ending?.text ? <p>{ending.text}</p> : null}
              </div>
            ) : (
              <PreviewQuestion
                key={next.id}
                question={next}
                words={words}
                written={written}
                onAnswer={(answer) => onAnswer({ ...answers, [next.id]: answer })}
              />
            )}
          </div>
        )}
      </div>
      <div className="preview-foot">
        {Object.keys(answers).length === 0 ? null : (
          <Button className="button" onPress={() => onAnswer({})}>
            {texts.preview.again}
          </Button>
        )}
        {ending === null || next !== undefined ? null : (
          <span className="quiet">{texts.preview.endingFor(categoryNames[categoryOfName[ending.category]].many)}</span>
        )}
      </div>
    </Panel>
  );
}

/** A number of the scale that counts as this category, whatever the scale. */
function scoreOf(category: (typeof lenses)[number], highest: number): number {
  const shares = { detractor: 0.3, passive: 0.8, promoter: 1 } as const;
  return Math.round(highest * shares[category]);
}
