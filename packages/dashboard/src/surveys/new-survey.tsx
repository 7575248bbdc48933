import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { NewSurveyForm } from './new-survey-form.js';
import type { ListedSurvey } from './surveys-query.js';
import '../theme/dialog.css';

/** The way to a further survey: from a template, as a copy, or from a file. */
export function NewSurvey({ surveys }: { readonly surveys: readonly ListedSurvey[] }) {
  const texts = useAskingTexts();
  return (
    <DialogTrigger>
      <Button className="button button-main">{texts.surveys.new}</Button>
      <ModalOverlay className="dialog-overlay">
        <Modal className="dialog-frame dialog-wide">
          <Dialog className="dialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="dialog-title">
                  {texts.surveys.new}
                </Heading>
                <NewSurveyForm surveys={surveys} onCancel={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
