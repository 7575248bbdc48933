import { categories, type WordingVariant } from '@goodword/core';
import { Choice } from '../filters/choice.js';
import { NumberBox } from '../forms/number-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useCoreWords } from '../texts/core-words.js';
import { useEditor } from './editor-context.js';
import { AddButton, RemoveButton } from './part-buttons.js';
import { TranslatedBox } from './translated-box.js';

interface Props {
  readonly path: string;
  readonly variants: readonly WordingVariant[];
}

/** Other words of the same question for a category or for scores from one to another. */
export function VariantsField({ path, variants }: Props) {
  const texts = useAskingTexts();
  const { put, mainLanguage } = useEditor();
  const free = categories.find((category) => !variants.some((variant) => variant.for === category));
  return (
    <div className="fields" role="group" aria-label={texts.editor.variants} data-path={path}>
      {variants.map((variant, place) => (
        // Variants have no identity but their place.
        <VariantFields
          key={place}
          path={`${path}/${place}`}
          variant={variant}
          onRemove={() => put(path, variants.length === 1 ? undefined : variants.filter((_, other) => other !== place))}
        />
      ))}
      <AddButton onAdd={() => put(path, [...variants, { for: free ?? [0, 0], text: { [mainLanguage]: '' } }])}>{texts.editor.addVariant}</AddButton>
    </div>
  );
}

interface VariantProps {
  readonly path: string;
  readonly variant: WordingVariant;
  readonly onRemove: () => void;
}

function VariantFields({ path, variant, onRemove }: VariantProps) {
  const texts = useAskingTexts();
  const { categoryNames } = useCoreWords();
  const { put, faultAt, isOver } = useEditor();
  const range = typeof variant.for === 'string' ? null : variant.for;
  const fault = faultAt(`${path}/for`);
  return (
    <div className="fields-close variant" data-path={path}>
      <div className="field-row">
        <Choice
          label={texts.editor.wordsFor}
          options={[
            ...categories.map((category) => ({ id: category, name: categoryNames[category].many })),
            { id: 'scores', name: texts.editor.byScore },
          ]}
          chosen={range === null ? String(variant.for) : 'scores'}
          isReadOnly={isOver}
          onChoose={(id) => put(`${path}/for`, id === 'scores' ? [0, 3] : id)}
        />
        {range === null ? null : (
          <>
            <NumberBox label={texts.editor.fromScore} value={range[0]} lowest={0} highest={10} isReadOnly={isOver} onChange={(from) => put(`${path}/for`, [from, range[1]])} />
            <NumberBox label={texts.editor.toScore} value={range[1]} lowest={0} highest={10} isReadOnly={isOver} onChange={(to) => put(`${path}/for`, [range[0], to])} />
          </>
        )}
        <RemoveButton onRemove={onRemove}>{texts.editor.removeVariant}</RemoveButton>
      </div>
      {fault === null ? null : <p className="field-fault">{fault}</p>}
      <TranslatedBox path={`${path}/text`} label={texts.editor.variantText} lines={2} />
      {variant.help === undefined ? null : <TranslatedBox path={`${path}/help`} label={texts.editor.help} isOptional />}
    </div>
  );
}
