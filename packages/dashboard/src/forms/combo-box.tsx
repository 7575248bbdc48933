import type { ReactNode } from 'react';
import { Button, ComboBox as AriaComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import './forms.css';

interface Props {
  readonly label: string;
  /** The code that is written, or was chosen. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly offered: readonly { readonly code: string; readonly name: string }[];
  readonly hint?: ReactNode;
}

/** A code of those that are known, or a new one. */
export function ComboBox({ label, text, onChange, offered, hint }: Props) {
  return (
    <AriaComboBox className="field" allowsCustomValue inputValue={text} onInputChange={onChange} menuTrigger="focus">
      <Label className="field-label">{label}</Label>
      <div className="combo">
        <Input className="text-input" dir="auto" />
        <Button className="button combo-button">
          <span aria-hidden="true" className="choice-arrow" />
        </Button>
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {offered.map(({ code, name }) => (
            <ListBoxItem key={code} className="option" id={code} textValue={code}>
              <span className="option-mark" aria-hidden="true" />
              <bdi>{name}</bdi>
              {name === code ? null : <bdi className="quiet">{code}</bdi>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
