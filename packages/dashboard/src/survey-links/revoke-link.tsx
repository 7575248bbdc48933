import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { goodword } from '../session/goodword.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import { useLanguage } from '../texts/language.js';
import { surveyLinksKey } from './survey-links-query.js';
import '../theme/dialog.css';

/** Ends a link, after saying what that means for a poster that hangs already. */
export function RevokeLink({ id }: { readonly id: string }) {
  const { links: words } = useAskingTexts();
  return (
    <DialogTrigger>
      <Button className="button">{words.revoke.press}</Button>
      <ModalOverlay className="dialog-overlay" isDismissable>
        <Modal className="dialog-frame">
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => <Confirmation id={id} onDone={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Confirmation({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { links: { revoke: words } } = useAskingTexts();
  const { texts } = useLanguage();
  const queries = useQueryClient();
  const { mutate, data, isPending, isError } = useMutation({
    mutationFn: () => goodword.surveyLinks.revoke(id),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: [surveyLinksKey] });
      if (answer.ok) onDone();
    },
  });
  const failure = data?.ok === false ? data.refusal.message : isError ? texts.errors.network : null;
  return (
    <>
      <Heading slot="title" className="dialog-title">
        {words.title}
      </Heading>
      <p>{words.what}</p>
      {failure === null ? null : (
        <p role="alert" className="dialog-failure">
          {failure}
        </p>
      )}
      <div className="dialog-buttons">
        <Button className="button" autoFocus onPress={onDone}>
          {texts.customer.cancel}
        </Button>
        <Button className="button button-danger" isPending={isPending} onPress={() => mutate()}>
          {words.confirm}
        </Button>
      </div>
    </>
  );
}
