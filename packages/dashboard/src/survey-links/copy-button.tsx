import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';

interface Props {
  readonly text: string;
  readonly children: ReactNode;
}

/** Puts a text into the clipboard, and says when the browser does not let it. */
export function CopyButton({ text, children }: Props) {
  const { links: words } = useAskingTexts();
  // Browsers have no clipboard for pages of plain HTTP: that fails here, too.
  const { mutate, status } = useMutation({ mutationFn: async () => navigator.clipboard.writeText(text), networkMode: 'always' });
  return (
    <>
      <Button className="button" onPress={() => mutate()}>
        {children}
      </Button>
      <span role="status" className={status === 'error' ? 'field-fault' : 'quiet'}>
        {status === 'success' ? words.issued.copied : status === 'error' ? words.issued.notCopied : ''}
      </span>
    </>
  );
}
