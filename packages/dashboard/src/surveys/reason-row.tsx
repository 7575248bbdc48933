import { Button } from 'react-aria-components';
import { TextBox } from '../forms/text-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguageName } from '../texts/asking/use-language-name.js';
import { useFormats } from '../texts/language.js';
import type { WrittenReason } from './reason-changes.js';

interface Props {
  /** Counts from 0. */
  readonly place: number;
  readonly reason: WrittenReason;
  /** In which language its words are written now. */
  readonly language: string;
  readonly faultAt: (field: 'code' | 'text') => string | null;
  readonly onChange: (reason: WrittenReason) => void;
  /** `null` for one that is stored: its code is in answers, and it can be retired. */
  readonly onRemove: (() => void) | null;
}

/** One reason: its words in a language, and the code by which it is counted. */
export function ReasonRow({ place, reason, language, faultAt, onChange, onRemove }: Props) {
  const { reasons: words, editor } = useAskingTexts();
  const languageName = useLanguageName();
  const { whole } = useFormats();
  const { code, text, retired } = reason;
  const number = whole(place + 1);
  const known = Object.entries(text).find(([one]) => one !== language);
  const write = (next: string): void => {
    const others = Object.fromEntries(Object.entries(text).filter(([one]) => one !== language));
    onChange({ ...reason, text: next === '' ? others : { ...text, [language]: next } });
  };
  return (
    <li className={`reason-row${retired ? ' reason-retired' : ''}`}>
      <TextBox
        label={text[language] === undefined ? `${words.reason(number)} · ${editor.untranslated}` : words.reason(number)}
        text={text[language] ?? ''}
        language={language}
        onChange={write}
        fault={faultAt('text')}
        hint={known === undefined || text[language] !== undefined ? null : <>{languageName(known[0])}: <bdi lang={known[0]}>{known[1]}</bdi></>}
      />
      <TextBox
        label={editor.optionCode}
        text={code}
        isCode
        isReadOnly={onRemove === null}
        onChange={(next) => onChange({ ...reason, code: next })}
        fault={faultAt('code')}
      />
      <div className="reason-action">
        {onRemove === null ? (
          <Button
            className="button"
            aria-label={`${retired ? words.offerAgain : words.retire}: ${text[language] ?? code}`}
            onPress={() => onChange({ ...reason, retired: !retired })}
          >
            {retired ? words.offerAgain : words.retire}
          </Button>
        ) : (
          <Button className="button" aria-label={words.remove(number)} onPress={onRemove}>
            <span aria-hidden="true">×</span>
          </Button>
        )}
      </div>
    </li>
  );
}
