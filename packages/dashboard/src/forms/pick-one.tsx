import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import './forms.css';

interface Props<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly name: ReactNode; readonly what?: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
}

/** One of a few, all of them in sight. */
export function PickOne<Id extends string>({ label, options, chosen, onChoose, className = '', isDisabled = false }: Props<Id>) {
  return (
    <RadioGroup
      className={`pick-one ${className}`}
      value={chosen}
      isDisabled={isDisabled}
      onChange={(id) => {
        const option = options.find((known) => known.id === id);
        if (option !== undefined) onChoose(option.id);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="picks">
        {options.map(({ id, name, what }) => (
          <Radio key={id} value={id} className="pick">
            <span className="pick-mark" aria-hidden="true" />
            <span>
              {name}
              {what === undefined ? null : <span className="pick-what">{what}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
