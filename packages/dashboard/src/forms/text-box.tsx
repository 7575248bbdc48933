import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import './forms.css';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** How many lines are open; with one it is a line that does not break. */
  readonly lines?: number;
  readonly hint?: ReactNode;
  /** Why it cannot stay as it is; `null` when it can. */
  readonly fault?: string | null;
  readonly placeholder?: string;
  /** Language of the text when it differs from the page's. */
  readonly language?: string;
  /** JSON pointer to what is written here, by which a fault finds its field. */
  readonly path?: string;
  readonly isReadOnly?: boolean;
  /** For JSON and codes, which are read from the left in every language. */
  readonly isCode?: boolean;
}

/** A text to write. */
export function TextBox({ label, text, onChange, lines = 1, hint, fault = null, placeholder, language, path, isReadOnly = false, isCode = false }: Props) {
  const field = {
    className: `text-input${isCode ? ' code-input' : ''}`,
    dir: isCode ? 'ltr' : 'auto',
    ...(language !== undefined && { lang: language }),
    ...(placeholder !== undefined && { placeholder }),
  };
  return (
    <TextField className="field" value={text} onChange={onChange} isInvalid={fault !== null} isReadOnly={isReadOnly} data-path={path}>
      <Label className="field-label">{label}</Label>
      {lines === 1 ? <Input {...field} /> : <TextArea {...field} rows={lines} />}
      {hint === undefined || hint === null ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  );
}
