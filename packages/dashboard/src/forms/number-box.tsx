import { FieldError, Group, Input, Label, NumberField } from 'react-aria-components';
import './forms.css';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly lowest: number;
  readonly highest: number;
  /** What is counted, behind the number. */
  readonly unit?: string;
  readonly fault?: string | null;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  /** Inside a sentence that explains it: the label is read out, not shown. */
  readonly hideLabel?: boolean;
}

/** A whole number to write, in the digits of the reader. */
export function NumberBox({ label, value, onChange, lowest, highest, unit, fault = null, isDisabled = false, isReadOnly = false, hideLabel = false }: Props) {
  return (
    <NumberField
      className="field number-field"
      value={value}
      // An empty field is no number: what was there before comes back when it is left.
      onChange={(typed) => {
        if (!Number.isNaN(typed)) onChange(typed);
      }}
      minValue={lowest}
      maxValue={highest}
      formatOptions={{ maximumFractionDigits: 0 }}
      isInvalid={fault !== null}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      {...(hideLabel && { 'aria-label': label })}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <Group className="number-group">
        <Input className="text-input number-input" />
        {unit === undefined ? null : <span className="quiet">{unit}</span>}
      </Group>
      <FieldError className="field-fault">{fault}</FieldError>
    </NumberField>
  );
}
