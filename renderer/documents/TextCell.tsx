import { TextInput } from '@mantine/core';
import { usePasted } from '../components/pasted';
import { tell } from '../components/tell';
import { inputWords } from '../messages/inputs';
import type { CellTools } from './LinesTable';

/** A cell of plain text, as long as its field may keep. */
export function TextCell(props: {
  field: CellTools<unknown>['field'];
  value: string;
  maxLength: number;
  placeholder?: string;
  onChange: (text: string) => void;
}) {
  const { field, value, maxLength, onChange, ...others } = props;
  const pasted = usePasted((text) => {
    if (text.length > maxLength) tell(inputWords.cut(text.length - maxLength, maxLength), 'orange');
    onChange(text.slice(0, maxLength));
    pasted?.done();
  });
  return (
    <TextInput
      {...field}
      {...others}
      maxLength={maxLength}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
