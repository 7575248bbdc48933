import { useState, type ReactNode } from 'react';
import type { AskingTexts } from '../texts/asking/asking-texts.js';
import type { ShownQuestion } from './writing-query.js';

interface Props {
  readonly question: ShownQuestion;
  /** Words of the page around the question, in the customer's language. */
  readonly words: AskingTexts['preview'];
  /** A number in the customer's digits. */
  readonly written: (value: number) => string;
  /** `null`: passed over. */
  readonly onAnswer: (answer: unknown) => void;
}

/** What stands for the customer's own in a survey that asks for an address: nothing is sent there. */
const someAddress = 'name@example.com';

/** One question as its reader sees it. It can be tried, so that what follows can be seen. */
export function PreviewQuestion(props: Props) {
  const { question: { text, help, required, scale }, words, onAnswer } = props;
  return (
    <div className="preview-question">
      <h3>{text}</h3>
      {help === null ? null : <p className="preview-help">{help}</p>}
      {scale === null ? <OtherAnswer {...props} /> : <Numbers {...props} scale={scale} />}
      {required ? null : (
        <button type="button" className="preview-skip" onClick={() => onAnswer(null)}>
          {words.skip}
        </button>
      )}
    </div>
  );
}

interface NumbersProps extends Props {
  readonly scale: NonNullable<ShownQuestion['scale']>;
}

function Numbers({ question: { ends, text }, scale: { lowest, highest }, words, written, onAnswer }: NumbersProps) {
  const count = highest - lowest + 1;
  return (
    <>
      {/* A hundred buttons help nobody: the page has a field for such a number. */}
      {count > 11 ? (
        <TextAnswer label={text} words={words} onAnswer={onAnswer} isNumber />
      ) : (
        <div className="preview-numbers">
          {Array.from({ length: count }, (_, index) => lowest + index).map((score) => (
            <button key={score} type="button" className="preview-number" onClick={() => onAnswer(score)}>
              {written(score)}
            </button>
          ))}
        </div>
      )}
      {ends === null ? null : (
        <p className="preview-ends">
          <span>{written(lowest)} – {ends.lowest}</span>
          <span>{written(highest)} – {ends.highest}</span>
        </p>
      )}
    </>
  );
}

function OtherAnswer(props: Props): ReactNode {
  const { question, words, onAnswer } = props;
  switch (question.kind) {
    case 'COMMENT':
      return <TextAnswer label={question.text} words={words} onAnswer={onAnswer} />;
    case 'CONSENT':
    case 'CONTACT_ME':
      return (
        <div className="preview-options">
          {[true, false].map((isYes) => (
            <button
              key={String(isYes)}
              type="button"
              className="preview-option"
              onClick={() => onAnswer(question.kind === 'CONSENT' ? isYes : { wanted: isYes, address: question.asksAddress ? someAddress : null })}
            >
              {isYes ? words.yes : words.no}
            </button>
          ))}
        </div>
      );
    default:
      return <Options {...props} />;
  }
}

function Options({ question: { options, pick, kind }, words, onAnswer }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const send = (codes: readonly string[]): void =>
    onAnswer(codes.length === 0 ? null : kind === 'CHOICE' ? { codes, other: null } : codes);
  return (
    <>
      <div className="preview-options">
        {options.map(({ code, text }) => (
          <button
            key={code}
            type="button"
            className="preview-option"
            aria-pressed={chosen.includes(code)}
            onClick={() => {
              if (pick === 'ONE') send([code]);
              else setChosen(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);
            }}
          >
            {text}
          </button>
        ))}
      </div>
      {pick === 'ONE' ? null : (
        <button type="button" className="preview-send" onClick={() => send(chosen)}>
          {words.send}
        </button>
      )}
    </>
  );
}

interface TextProps extends Pick<Props, 'words' | 'onAnswer'> {
  readonly label: string;
  readonly isNumber?: boolean;
}

function TextAnswer({ label, words, onAnswer, isNumber = false }: TextProps) {
  const [typed, setTyped] = useState('');
  const field = { className: 'preview-text', 'aria-label': label, value: typed };
  return (
    <>
      {isNumber ? (
        <input {...field} inputMode="numeric" onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <textarea {...field} rows={3} onChange={(event) => setTyped(event.target.value)} />
      )}
      <button type="button" className="preview-send" onClick={() => onAnswer(typed.trim() === '' ? null : isNumber ? Number(typed) : typed)}>
        {words.send}
      </button>
    </>
  );
}
