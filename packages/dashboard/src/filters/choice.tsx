import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

export interface Option {
  readonly id: string;
  readonly name: string;
  /** Language of the name when it differs from the page's, for the right font and pronunciation. */
  readonly language?: string;
}

interface OneProps {
  readonly label: string;
  /** The label is read out, not shown: only where the value explains itself. */
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** What is chosen is shown, and stays. */
  readonly isReadOnly?: boolean;
}

/** One of several, in a list that opens. */
export function Choice({ label, hideLabel = false, options, chosen, onChoose, isReadOnly = false }: OneProps) {
  return (
    <Select
      className="choice"
      value={chosen}
      isDisabled={isReadOnly}
      onChange={(id) => {
        if (id !== null) onChoose(String(id));
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {hideLabel ? null : <Label className="field-label">{label}</Label>}
      <Button className="button choice-button">
        <SelectValue className="choice-value" />
        <span aria-hidden="true" className="choice-arrow" />
      </Button>
      <Options options={options} />
    </Select>
  );
}

interface SeveralProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** What stands on the button when nothing is chosen, which means everything. */
  readonly everything: string;
  /** What stands on the button when more than one is chosen. */
  readonly several: (count: number) => string;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Any number of several; none chosen means all. */
export function Choices({ label, options, chosen, everything, several, onChoose }: SeveralProps) {
  const nameOf = (id: string | undefined): string => options.find((option) => option.id === id)?.name ?? id ?? '';
  return (
    <Select
      className="choice"
      selectionMode="multiple"
      value={[...chosen]}
      onChange={(ids) => onChoose(ids.map(String))}
    >
      <Label className="field-label">{label}</Label>
      <Button className="button choice-button">
        <SelectValue className="choice-value">
          {() => (chosen.length === 0 ? everything : chosen.length === 1 ? nameOf(chosen[0]) : several(chosen.length))}
        </SelectValue>
        <span aria-hidden="true" className="choice-arrow" />
      </Button>
      <Options options={options} />
    </Select>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return (
    <Popover className="popover" offset={4}>
      <ListBox className="options" items={options}>
        {(option) => (
          <ListBoxItem className="option" id={option.id} textValue={option.name}>
            <span className="option-mark" aria-hidden="true" />
            <span lang={option.language}>{option.name}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
