import { useState } from 'react';
import { Button, Input, Label, SearchField } from 'react-aria-components';
import { useFilters } from '../filters/use-filters.js';
import { useLanguage } from '../texts/language.js';

/** Words to look for in comments; taken over with Enter, so that a half-typed word does not become history. */
export function CommentSearch() {
  const { texts } = useLanguage();
  const [filters, change] = useFilters();
  const [draft, setDraft] = useState({ text: filters.text, addressed: filters.text });
  // "Back" and "clear filters" change the address alone; the field follows it without losing the focus.
  if (draft.addressed !== filters.text) setDraft({ text: filters.text, addressed: filters.text });
  return (
    <SearchField
      className="search"
      value={draft.text}
      onChange={(text) => setDraft({ ...draft, text })}
      onSubmit={(text) => change({ text: text.trim() })}
      onClear={() => change({ text: '' })}
    >
      <Label className="field-label">{texts.filters.search}</Label>
      <div className="search-box">
        <Input className="search-input" dir="auto" />
        <Button className="search-clear" aria-label={texts.filters.clearSearch}>
          <span aria-hidden="true">×</span>
        </Button>
      </div>
    </SearchField>
  );
}
