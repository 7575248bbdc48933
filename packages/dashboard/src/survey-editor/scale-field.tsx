import type { NpsQuestion, RatingQuestion } from '@goodword/core';
import { Choice } from '../filters/choice.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { AddButton, RemoveButton } from './part-buttons.js';
import { useEditor } from './editor-context.js';
import { TranslatedBox } from './translated-box.js';

interface Props {
  readonly path: string;
  readonly question: NpsQuestion | RatingQuestion;
}

const scales = ['zero-to-ten', 'one-to-ten', 'one-to-five', 'zero-to-hundred'] as const;

/** How people answer with a number, and what the two ends are called. */
export function ScaleField({ path, question }: Props) {
  const texts = useAskingTexts();
  const { put, mainLanguage, isOver } = useEditor();
  return (
    <>
      {question.kind === 'nps' ? (
        <div className="fields-close">
          <Choice
            label={texts.editor.scale}
            options={scales.map((id) => ({ id, name: texts.editor.scales[id] }))}
            chosen={question.scale ?? 'zero-to-ten'}
            isReadOnly={isOver}
            onChoose={(scale) => put(`${path}/scale`, scale === 'zero-to-ten' ? undefined : scale)}
          />
          {question.scale === 'one-to-five' || question.scale === 'zero-to-hundred' ? (
            <p className="field-hint">{texts.editor.rescaled}</p>
          ) : null}
        </div>
      ) : null}
      <EndsField path={`${path}/ends`} hasEnds={question.ends !== undefined} onAdd={() => put(`${path}/ends`, { lowest: { [mainLanguage]: '' }, highest: { [mainLanguage]: '' } })} onRemove={() => put(`${path}/ends`, undefined)} />
    </>
  );
}

interface EndsProps {
  readonly path: string;
  readonly hasEnds: boolean;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

function EndsField({ path, hasEnds, onAdd, onRemove }: EndsProps) {
  const texts = useAskingTexts();
  if (!hasEnds) return <AddButton onAdd={onAdd}>{texts.editor.addEnds}</AddButton>;
  return (
    <div className="two-fields">
      <TranslatedBox path={`${path}/lowest`} label={texts.editor.lowest} />
      <TranslatedBox path={`${path}/highest`} label={texts.editor.highest} />
      <RemoveButton onRemove={onRemove}>{texts.editor.removeEnds}</RemoveButton>
    </div>
  );
}
