import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useEditor } from './editor-context.js';

/** Adds a part of what is written. */
export function AddButton({ children, onAdd }: { readonly children: ReactNode; readonly onAdd: () => void }) {
  const { isOver } = useEditor();
  return isOver ? null : (
    <Button className="button button-quiet part-button" onPress={onAdd}>
      + {children}
    </Button>
  );
}

/** Takes a part away; undoing brings it back. */
export function RemoveButton({ children, onRemove }: { readonly children: ReactNode; readonly onRemove: () => void }) {
  const { isOver } = useEditor();
  return isOver ? null : (
    <Button className="button button-quiet part-button" onPress={onRemove}>
      {children}
    </Button>
  );
}
