import type { SurveyQuestion } from '@goodword/core';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useCoreWords } from '../texts/core-words.js';
import { audienceOf } from './audience.js';
import { conditionWords } from './condition-words.js';
import { useEditor } from './editor-context.js';

type Condition = NonNullable<Extract<SurveyQuestion, { readonly kind: 'comment' }>['when']>;

/** Who is asked a question, in words. */
export function useAudienceWords(): (condition: Condition) => string {
  const texts = useAskingTexts();
  const { categoryNames } = useCoreWords();
  const { definition, language, mainLanguage } = useEditor();
  const textOf = (text: Readonly<Record<string, string>> | undefined): string | undefined => text?.[language] ?? text?.[mainLanguage];
  const questionOf = (id: string) => definition.questions.find((question) => question.id === id);
  return (condition) => {
    const audience = audienceOf(condition);
    if (audience.kind === 'only') return texts.editor.only(categoryNames[audience.category].many);
    if (audience.kind === 'except') return texts.editor.allBut(categoryNames[audience.category].many);
    const said = conditionWords(condition, {
      texts,
      categoryName: (category) => categoryNames[category].one,
      questionName: (id) => texts.editor.quoted(textOf(questionOf(id)?.text) ?? id),
      optionName: (id, code) => {
        const question = questionOf(id);
        const options = question?.kind === 'reasons' || question?.kind === 'choice' ? question.options : [];
        return texts.editor.quoted(textOf(options.find((option) => option.code === code)?.text) ?? code);
      },
    });
    return said === null ? texts.editor.byCondition : texts.editor.onlyIf(said);
  };
}
