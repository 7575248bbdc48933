import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import './forms.css';

interface Props {
  readonly children: ReactNode;
  readonly isTicked: boolean;
  readonly onChange: (isTicked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly path?: string;
}

/** Something that is so or is not so. */
export function Tick({ children, isTicked, onChange, isDisabled = false, path }: Props) {
  return (
    <Checkbox className="tick" isSelected={isTicked} onChange={onChange} isDisabled={isDisabled} data-path={path}>
      <span className="tick-mark" aria-hidden="true" />
      <span>{children}</span>
    </Checkbox>
  );
}
