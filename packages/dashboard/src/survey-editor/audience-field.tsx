import { categories, type SurveyQuestion } from '@goodword/core';
import { Choice } from '../filters/choice.js';
import { NumberBox } from '../forms/number-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useCoreWords } from '../texts/core-words.js';
import { audienceOf, conditionFor, type Audience } from './audience.js';
import { useEditor } from './editor-context.js';
import { JsonBox } from './json-box.js';
import { useAudienceWords } from './use-audience-words.js';

type Condition = NonNullable<Extract<SurveyQuestion, { readonly kind: 'comment' }>['when']>;

interface Props {
  readonly path: string;
  readonly condition: Condition | undefined;
}

/** Who is asked this question. What a form cannot say is written as JSON, with its meaning in words beside it. */
export function AudienceField({ path, condition }: Props) {
  const texts = useAskingTexts();
  const { categoryNames } = useCoreWords();
  const { put, faultAt, isOver } = useEditor();
  const audienceWords = useAudienceWords();
  const audience = audienceOf(condition);
  const say = (next: Audience): void => put(path, conditionFor(next));
  const options = [
    { id: 'everybody', name: texts.editor.everybody },
    ...categories.map((category) => ({ id: `only ${category}`, name: texts.editor.only(categoryNames[category].many) })),
    ...categories.map((category) => ({ id: `except ${category}`, name: texts.editor.allBut(categoryNames[category].many) })),
    { id: 'scores', name: texts.editor.byScore },
    { id: 'own', name: texts.editor.byCondition },
  ];
  const choose = (id: string): void => {
    const [kind, name] = id.split(' ');
    const category = categories.find((known) => known === name);
    if (category !== undefined) say({ kind: kind === 'only' ? 'only' : 'except', category });
    else if (id === 'everybody') say({ kind: 'everybody' });
    else if (id === 'scores') say({ kind: 'scores', from: 0, to: 6 });
    else put(path, condition === undefined ? { op: 'exists', path: '' } : { op: 'all', of: [condition] });
  };
  const chosen = audience.kind === 'only' || audience.kind === 'except' ? `${audience.kind} ${audience.category}` : audience.kind;
  return (
    <div className="fields-close" data-path={path}>
      <Choice label={texts.editor.audience} options={options} chosen={chosen} onChoose={choose} isReadOnly={isOver} />
      {audience.kind === 'scores' ? (
        <div className="field-row">
          <NumberBox label={texts.editor.fromScore} value={audience.from} lowest={0} highest={10} isReadOnly={isOver} onChange={(from) => say({ ...audience, from })} />
          <NumberBox label={texts.editor.toScore} value={audience.to} lowest={0} highest={10} isReadOnly={isOver} onChange={(to) => say({ ...audience, to })} />
        </div>
      ) : null}
      {audience.kind === 'own' ? (
        <JsonBox
          label={texts.editor.condition}
          value={audience.condition}
          onChange={(next) => put(path, next)}
          hint={audienceWords(audience.condition)}
          fault={faultAt(path)}
          isReadOnly={isOver}
        />
      ) : faultAt(path) === null ? null : (
        <p className="field-fault">{faultAt(path)}</p>
      )}
    </div>
  );
}
