import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { goTo } from '../address/address.js';
import { goodword } from '../session/goodword.js';
import { useLanguage } from '../texts/language.js';
import '../theme/dialog.css';

interface Props {
  readonly id: string;
  readonly name: string;
}

/** Removes a person, after saying what goes and what stays. */
export function DeleteCustomer({ id, name }: Props) {
  const { texts } = useLanguage();
  return (
    <DialogTrigger>
      <Button className="button customer-delete">{texts.customer.delete}</Button>
      <ModalOverlay className="dialog-overlay" isDismissable>
        <Modal className="dialog-frame">
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => <Confirmation id={id} name={name} onCancel={close} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Confirmation({ id, name, onCancel }: Props & { readonly onCancel: () => void }) {
  const { texts } = useLanguage();
  const queries = useQueryClient();
  const { mutate, isPending, isError } = useMutation({
    // A refusal says that there is no such customer any more, which is what was wanted.
    mutationFn: () => goodword.customers.delete(id),
    onSuccess: async () => {
      goTo('/customers', 'replace');
      // Names stand in many lists: what is on the page is asked for anew, the rest when it is looked at.
      await queries.invalidateQueries();
    },
  });
  return (
    <>
      <Heading slot="title" className="dialog-title">
        {texts.customer.deleteTitle(`\u2068${name}\u2069`)}
      </Heading>
      <p>{texts.customer.deleteGone}</p>
      <p>{texts.customer.deleteStays}</p>
      {isError ? (
        <p role="alert" className="dialog-failure">
          {texts.customer.deleteFailed}
        </p>
      ) : null}
      <div className="dialog-buttons">
        <Button className="button" autoFocus onPress={onCancel}>
          {texts.customer.cancel}
        </Button>
        <Button className="button button-danger" isPending={isPending} onPress={() => mutate()}>
          {texts.customer.deleteConfirm}
        </Button>
      </div>
    </>
  );
}
