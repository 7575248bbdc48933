import type { SurveyDefinition } from '@goodword/core';
import { useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import { readJsonFile } from '../surveys/read-json-file.js';
import { useAskingTexts } from '../texts/asking/use-asking-texts.js';
import type { Draft } from './draft.js';
import { isWritable } from './is-writable.js';

interface Props {
  readonly draft: Draft;
  readonly isOver: boolean;
  readonly onImport: (definition: SurveyDefinition) => void;
}

/** The definition as a file, out and in. What comes in is written, not saved. */
export function JsonButtons({ draft, isOver, onImport }: Props) {
  const texts = useAskingTexts();
  const [unread, setUnread] = useState<string | null>(null);
  return (
    <>
      <Button className="button" onPress={() => download(draft)}>
        {texts.editor.export}
      </Button>
      {isOver ? null : (
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file === undefined) return;
            void readJsonFile(file).then(({ name, definition }) => {
              setUnread(isWritable(definition) ? null : name);
              if (isWritable(definition)) onImport(definition);
            });
          }}
        >
          <Button className="button">{texts.editor.import}</Button>
        </FileTrigger>
      )}
      {unread === null ? null : (
        <p role="alert" className="field-fault">
          {texts.editor.noDefinition(unread)}
        </p>
      )}
    </>
  );
}

function download({ name, definition }: Draft): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(definition, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
