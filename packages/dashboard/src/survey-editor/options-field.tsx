import type { ChoiceQuestion, ReasonsQuestion } from '@goodword/core';
import { Button } from 'react-aria-components';
import { PickOne } from '../forms/pick-one.js';
import { TextBox } from '../forms/text-box.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useFormats } from '../texts/language.js';
import { AddReason } from './add-reason.js';
import { useEditor } from './editor-context.js';
import { AddButton, RemoveButton } from './part-buttons.js';
import { TranslatedBox } from './translated-box.js';

interface Props {
  readonly path: string;
  readonly question: ReasonsQuestion | ChoiceQuestion;
}

/** What can be chosen: words for the customer, and a code by which it is counted. */
export function OptionsField({ path, question }: Props) {
  const texts = useAskingTexts();
  const { whole } = useFormats();
  const { put, mainLanguage, faultAt, isOver } = useEditor();
  const { options, pick } = question;
  return (
    <div className="fields" role="group" aria-label={texts.editor.options}>
      <PickOne
        label={texts.editor.pick}
        className="pick-row"
        options={(['one', 'many'] as const).map((id) => ({ id, name: texts.editor.picks[id] }))}
        chosen={pick}
        isDisabled={isOver}
        onChoose={(id) => put(`${path}/pick`, id)}
      />
      <ul className="option-rows">
        {options.map(({ code }, place) => (
          // A code is being typed here, so the place is what stays the same.
          <li key={place} className="option-row">
            <TranslatedBox path={`${path}/options/${place}/text`} label={texts.editor.option(whole(place + 1))} />
            <TextBox
              label={texts.editor.optionCode}
              text={code}
              onChange={(next) => put(`${path}/options/${place}/code`, next)}
              path={`${path}/options/${place}/code`}
              fault={faultAt(`${path}/options/${place}/code`)}
              isReadOnly={isOver}
              isCode
            />
            {isOver ? null : (
              <Button
                className="button button-icon"
                aria-label={texts.editor.removeOption(whole(place + 1))}
                isDisabled={options.length === 1}
                onPress={() => put(`${path}/options/${place}`, undefined)}
              >
                <span aria-hidden="true">×</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {question.kind === 'reasons' ? (
        <AddReason taken={options.map(({ code }) => code)} onAdd={(option) => put(`${path}/options`, [...options, option])} />
      ) : null}
      <AddButton onAdd={() => put(`${path}/options`, [...options, { code: freeCode(options), text: { [mainLanguage]: '' } }])}>
        {texts.editor.addOption}
      </AddButton>
      {question.kind === 'reasons' ? <p className="field-hint">{texts.editor.reasonCodes}</p> : null}
      {question.kind === 'choice' ? (
        question.other === undefined ? (
          <AddButton onAdd={() => put(`${path}/other`, { [mainLanguage]: texts.editor.otherWords })}>{texts.editor.addOther}</AddButton>
        ) : (
          <div className="option-row">
            <TranslatedBox path={`${path}/other`} label={texts.editor.other} />
            <RemoveButton onRemove={() => put(`${path}/other`, undefined)}>{texts.editor.removeOther}</RemoveButton>
          </div>
        )
      ) : null}
    </div>
  );
}

function freeCode(options: readonly { readonly code: string }[]): string {
  const taken = new Set(options.map(({ code }) => code));
  let number = options.length + 1;
  while (taken.has(`option-${number}`)) number += 1;
  return `option-${number}`;
}
