import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../texts/language.js';
import '../theme/dialog.css';

interface Props {
  /** What stands on the button. */
  readonly press: string;
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly what: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly isDisabled?: boolean;
}

/** A button for what cannot be undone: it says first what will happen. */
export function ConfirmedButton({ press, title, what, confirm, onConfirm, isDisabled = false }: Props) {
  const { texts } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="button" isDisabled={isDisabled}>
        {press}
      </Button>
      <ModalOverlay className="dialog-overlay" isDismissable>
        <Modal className="dialog-frame">
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title" className="dialog-title">
                  {title}
                </Heading>
                <p>{what}</p>
                <div className="dialog-buttons">
                  <Button className="button" autoFocus onPress={close}>
                    {texts.customer.cancel}
                  </Button>
                  <Button
                    className="button button-danger"
                    onPress={() => {
                      onConfirm();
                      close();
                    }}
                  >
                    {confirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
