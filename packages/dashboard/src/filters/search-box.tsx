import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import './filters.css';

interface Props {
  readonly label: string;
  /** What is looked for now, by the address. */
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** Words to look for; taken over with Enter, so that a half-typed word does not become history. */
export function SearchBox({ label, text, onSearch }: Props) {
  const { texts } = useLanguage();
  const [draft, setDraft] = useState({ text, addressed: text });
  // "Back" and "clear filters" change the address alone; the field follows it without losing the focus.
  if (draft.addressed !== text) setDraft({ text, addressed: text });
  return (
    <SearchField
      className="search"
      value={draft.text}
      onChange={(typed) => setDraft({ ...draft, text: typed })}
      onSubmit={(typed) => onSearch(typed.trim())}
      onClear={() => onSearch('')}
    >
      <Label className="field-label">{label}</Label>
      <div className="search-box">
        <Input className="search-input" dir="auto" />
        <Button className="search-clear" aria-label={texts.filters.clearSearch}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
    </SearchField>
  );
}
