import { type SurveyQuestion } from '@goodword/core';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Tick } from '../forms/tick.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { AudienceField } from './audience-field.js';
import { useEditor } from './editor-context.js';
import { OptionsField } from './options-field.js';
import { ScaleField } from './scale-field.js';
import { TranslatedBox } from './translated-box.js';
import { useAudienceWords } from './use-audience-words.js';
import { VariantsField } from './variants-field.js';

interface Props {
  readonly place: number;
  readonly question: SurveyQuestion;
}

/** One question: what it is at a glance, and all of it when it is opened. */
export function QuestionCard({ place, question }: Props) {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { definition, change, put, language, mainLanguage, faultAt, isOver } = useEditor();
  const [isOpen, setIsOpen] = useState(question.text[mainLanguage] === '');
  const audienceWords = useAudienceWords();
  const path = `/questions/${place}`;
  const hasFault = faultAt(path) !== null;
  // What is wrong inside is not hidden.
  const isShown = isOpen || hasFault;
  const last = definition.questions.length - 1;
  const move = (by: number): void => {
    const questions = [...definition.questions];
    questions.splice(place, 1);
    questions.splice(place + by, 0, question);
    change({ ...definition, questions }, `move ${question.id}`);
  };
  const text = question.text[language] || question.text[mainLanguage] || texts.editor.noText;
  const number = whole(place + 1);
  return (
    <li className={`question-card${hasFault ? ' question-faulty' : ''}`}>
      <div className="question-head">
        <Button
          className="question-opener"
          aria-expanded={isShown}
          aria-controls={`question-${question.id}`}
          onPress={() => setIsOpen(!isShown)}
        >
          <span className="question-number" aria-hidden="true">
            {number}
          </span>
          <span className="question-glance">
            <bdi className="question-text">{text}</bdi>
            <span className="question-kind">
              {texts.editor.kinds[question.kind]}
              {question.kind === 'nps' || question.when === undefined ? null : <> · {audienceWords(question.when)}</>}
            </span>
          </span>
          <span className="question-arrow" aria-hidden="true" />
        </Button>
        {isOver ? null : (
          <div className="question-moves">
            <Button className="button button-icon" aria-label={texts.editor.moveUp(number)} isDisabled={place === 0} onPress={() => move(-1)}>
              <span aria-hidden="true">↑</span>
            </Button>
            <Button className="button button-icon" aria-label={texts.editor.moveDown(number)} isDisabled={place === last} onPress={() => move(1)}>
              <span aria-hidden="true">↓</span>
            </Button>
            {question.kind === 'nps' ? null : (
              <Button className="button button-icon" aria-label={texts.editor.remove(number)} onPress={() => put(path, undefined)}>
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </div>
        )}
      </div>
      {isShown ? (
        <div id={`question-${question.id}`} className="fields question-fields">
          <QuestionFields path={path} question={question} />
        </div>
      ) : null}
    </li>
  );
}

function QuestionFields({ path, question }: { readonly path: string; readonly question: SurveyQuestion }) {
  const texts = useAskingTexts();
  const { put, faultAt, isOver } = useEditor();
  const flag = (name: string, words: string, isOn: boolean | undefined) => (
    <Tick path={`${path}/${name}`} isTicked={isOn === true} isDisabled={isOver} onChange={(isTicked) => put(`${path}/${name}`, isTicked ? true : undefined)}>
      {words}
    </Tick>
  );
  return (
    <>
      <TranslatedBox path={`${path}/text`} label={texts.editor.text} lines={2} hint={texts.editor.placeholders} />
      <TranslatedBox path={`${path}/help`} label={texts.editor.help} isOptional />
      {question.kind === 'nps' || question.kind === 'rating' ? <ScaleField path={path} question={question} /> : null}
      {question.kind === 'reasons' || question.kind === 'choice' ? <OptionsField path={path} question={question} /> : null}
      {question.kind === 'nps' ? null : (
        <>
          <AudienceField path={`${path}/when`} condition={question.when} />
          <VariantsField path={`${path}/variants`} variants={question.variants ?? []} />
        </>
      )}
      <div className="ticks">
        {question.kind === 'nps' ? null : flag('required', texts.editor.required, question.required)}
        {question.kind === 'nps' || question.kind === 'rating' ? flag('countsInComposite', texts.editor.countsInComposite, question.countsInComposite) : null}
        {question.kind === 'contactMe' ? flag('asksAddress', texts.editor.asksAddress, question.asksAddress) : null}
      </div>
      {faultAt(`${path}/id`) === null ? null : <p className="field-fault">{faultAt(`${path}/id`)}</p>}
      <p className="field-hint">
        {texts.editor.code} <code dir="ltr">{question.id}</code>
      </p>
    </>
  );
}
