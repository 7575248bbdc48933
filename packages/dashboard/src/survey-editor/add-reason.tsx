import { Choice } from '../filters/choice.js';
import { useReasonsQuery } from '../surveys/reasons-query.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useEditor } from './editor-context.js';

interface Props {
  /** Codes that the question has already. */
  readonly taken: readonly string[];
  readonly onAdd: (option: { readonly code: string; readonly text: Readonly<Record<string, string>> }) => void;
}

/** Takes over a reason of the workspace, with its words in the languages of the survey: its code is counted over all surveys. */
export function AddReason({ taken, onAdd }: Props) {
  const { editor: words } = useAskingTexts();
  const { definition, mainLanguage, isOver } = useEditor();
  const { data } = useReasonsQuery();
  const offered = data?.reasons.filter(({ code, retired }) => !retired && !taken.includes(code)) ?? [];
  if (isOver || offered.length === 0) return null;
  return (
    <Choice
      label={words.addReason}
      hideLabel
      options={[{ id: '', name: words.addReason }, ...offered.map(({ code, label }) => ({ id: code, name: label }))]}
      chosen=""
      onChoose={(chosen) => {
        const reason = offered.find(({ code }) => code === chosen);
        if (reason === undefined) return;
        const known = Object.entries(reason.text).filter(([one]) => definition.languages.includes(one));
        // The main language needs a text; the reason may have none in it.
        onAdd({ code: reason.code, text: { [mainLanguage]: reason.label, ...Object.fromEntries(known) } });
      }}
    />
  );
}
