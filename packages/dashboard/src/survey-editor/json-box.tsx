import { useState, type ReactNode } from 'react';
import { TextBox } from '../forms/text-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';

interface Props {
  readonly label: string;
  readonly value: unknown;
  /** Called with each text that is JSON of an object. */
  readonly onChange: (value: object) => void;
  readonly hint?: ReactNode;
  readonly fault: string | null;
  readonly isReadOnly?: boolean;
}

const written = (value: unknown): string => JSON.stringify(value, null, 2);

/** Plain data written as JSON. While it cannot be read, what is typed stays and the last readable value holds. */
export function JsonBox({ label, value, onChange, hint, fault, isReadOnly = false }: Props) {
  const texts = useAskingTexts();
  const [typed, setTyped] = useState({ text: written(value), means: written(value), isReadable: true });
  // What comes from elsewhere, such as undoing, takes the place of what was typed.
  if (typed.means !== written(value)) setTyped({ text: written(value), means: written(value), isReadable: true });
  return (
    <TextBox
      label={label}
      text={typed.text}
      lines={5}
      isCode
      isReadOnly={isReadOnly}
      hint={hint}
      fault={typed.isReadable ? fault : texts.editor.noJson}
      onChange={(text) => {
        try {
          const read: unknown = JSON.parse(text);
          if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new SyntaxError('not an object');
          setTyped({ text, means: written(read), isReadable: true });
          onChange(read);
        } catch {
          // Half a word of JSON: its writer goes on.
          setTyped({ ...typed, text, isReadable: false });
        }
      }}
    />
  );
}
