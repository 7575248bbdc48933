import { categories } from '@goodword/core';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useCoreWords } from '../texts/core-words.js';
import { useEditor } from './editor-context.js';
import { AddButton, RemoveButton } from './part-buttons.js';
import { TranslatedBox } from './translated-box.js';

/** What customers read at the end, and what happens next: one for each category, or the page's own thanks. */
export function EndingsField() {
  const texts = useAskingTexts();
  const { categoryNames } = useCoreWords();
  const { definition, put, mainLanguage } = useEditor();
  if (definition.endings === undefined) {
    const empty = () => ({ title: { [mainLanguage]: '' } });
    return (
      <div data-path="/endings">
        <p className="quiet">{texts.editor.noEndings}</p>
        <AddButton onAdd={() => put('/endings', { promoter: empty(), passive: empty(), detractor: empty() })}>{texts.editor.addEndings}</AddButton>
      </div>
    );
  }
  return (
    <div className="fields" data-path="/endings">
      {categories.map((category) => (
        <div key={category} className="fields ending" role="group" aria-label={categoryNames[category].many}>
          <h3 className="ending-for">{texts.editor.endingFor(categoryNames[category].many)}</h3>
          <TranslatedBox path={`/endings/${category}/title`} label={texts.editor.endingTitle} />
          <TranslatedBox path={`/endings/${category}/text`} label={texts.editor.endingText} lines={2} isOptional />
        </div>
      ))}
      <RemoveButton onRemove={() => put('/endings', undefined)}>{texts.editor.removeEndings}</RemoveButton>
    </div>
  );
}
