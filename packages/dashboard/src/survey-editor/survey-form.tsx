import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { TextBox } from '../forms/text-box.js';
import { Panel } from '../overview/panel.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useEditor } from './editor-context.js';
import { EndingsField } from './endings-field.js';
import { LanguagesBar } from './languages-bar.js';
import { addedKinds, newQuestion } from './new-question.js';
import { QuestionCard } from './question-card.js';

interface Props {
  readonly name: string;
  readonly onRename: (name: string) => void;
  /** Why the name cannot be taken; `null` when it can. */
  readonly nameFault: string | null;
  readonly onChooseLanguage: (language: string) => void;
}

/** All that a survey asks, as a form. */
export function SurveyForm({ name, onRename, nameFault, onChooseLanguage }: Props) {
  const texts = useAskingTexts();
  const { definition, change, isOver } = useEditor();
  return (
    <>
      <Panel title={texts.editor.questions}>
        <div className="fields">
          <TextBox label={texts.surveys.name} text={name} onChange={onRename} fault={nameFault} />
          <LanguagesBar onChoose={onChooseLanguage} />
          <ol className="question-cards" data-path="/questions">
            {definition.questions.map((question, place) => (
              <QuestionCard key={question.id} place={place} question={question} />
            ))}
          </ol>
          {isOver ? null : (
            <MenuTrigger>
              <Button className="button add-question">+ {texts.editor.addQuestion}</Button>
              <Popover className="popover">
                <Menu
                  className="options"
                  onAction={(key) => {
                    const kind = addedKinds.find((known) => known === key);
                    if (kind === undefined) return;
                    const questions = [...definition.questions, newQuestion(kind, definition)];
                    change({ ...definition, questions }, `add ${questions.length}`);
                  }}
                >
                  {addedKinds.map((kind) => (
                    <MenuItem key={kind} id={kind} className="option" textValue={texts.editor.kinds[kind]}>
                      <span>
                        {texts.editor.kinds[kind]}
                        <span className="pick-what">{texts.editor.kindsWhat[kind]}</span>
                      </span>
                    </MenuItem>
                  ))}
                </Menu>
              </Popover>
            </MenuTrigger>
          )}
        </div>
      </Panel>
      <Panel title={texts.editor.endings}>
        <EndingsField />
      </Panel>
    </>
  );
}
