import { telephoneTyped } from '../../shared/format/typed';
import type { Parsed } from '../format/parsed';
import { inputWords } from '../messages/inputs';
import { type FieldProps, ParsedInput } from './ParsedInput';

interface Props extends FieldProps {
  value: string;
  onChange: (telephone: string) => void;
}

/** A telephone; what can't be dialled is said, also of one that was kept before. */
export function TelephoneInput({ value, onChange, error, ...field }: Props) {
  const kept = parseTelephone(value);
  // What is masked for who only reads is no mistake of his.
  const mayMend = !field.readOnly;
  return (
    <ParsedInput
      {...field}
      value={value === '' ? null : value}
      error={error || (mayMend && !kept.ok && kept.problem)}
      parse={parseTelephone}
      write={(telephone) => telephone}
      onChange={(telephone) => onChange(telephone ?? '')}
    />
  );
}

function parseTelephone(text: string): Parsed<string> {
  if (text.trim() === '') return { ok: true, value: null };
  const value = telephoneTyped(text);
  return value === undefined ? { ok: false, problem: inputWords.telephone } : { ok: true, value };
}
