import { TextInput, type TextInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Parsed } from '../format/parsed';
import { useInvalidInput } from './InvalidInputs';
import { usePasted } from './pasted';

/** The look and place of a typed field; everything but its value. */
export interface FieldProps
  extends Pick<
    TextInputProps,
    | 'label'
    | 'description'
    | 'inputWrapperOrder'
    | 'placeholder'
    | 'required'
    | 'disabled'
    | 'readOnly'
    | 'autoFocus'
    | 'variant'
    | 'size'
    | 'w'
    | 'maw'
    | 'miw'
    | 'style'
    | 'className'
    | 'classNames'
    | 'id'
    | 'ref'
    | 'onKeyDown'
    | 'onFocus'
    | 'onBlur'
    | 'rightSection'
    | 'rightSectionWidth'
    | 'aria-label'
    | 'aria-labelledby'
    | 'error'
  > {}

interface Props<T> extends FieldProps {
  value: T | null;
  onChange: (value: T | null) => void;
  parse: (text: string) => Parsed<T>;
  /** The value as it is written in the field. */
  write: (value: T) => string;
  align?: 'left' | 'right';
}

/**
 * A field whose text must mean something. While it means nothing the value is the one from before it
 * was typed at: never a half, as 100000000 is of 1000000001. The text stays, is named when the field is left, and holds back whatever the form
 * would do ({@link useInvalidInputs}).
 */
export function ParsedInput<T>(props: Props<T>) {
  const { value, onChange, parse, write, align, error, onFocus, onBlur, ...field } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const before = useRef(value);
  const pasted = usePasted((text) => {
    const means = parse(text);
    setTyping(false);
    setTyped(means.ok ? null : text);
    if (!means.ok) return;
    onChange(means.value);
    pasted?.done();
  });
  const written = value === null ? '' : write(value);
  const text = typed ?? written;
  const meaning = parse(text);
  const problem = typed !== null && !meaning.ok ? meaning.problem : null;
  const name = props['aria-label'] ?? (typeof props.label === 'string' ? props.label : '');
  const element = useInvalidInput(problem === null ? null : { name, text, problem, typing }, () =>
    setTyping(false),
  );
  return (
    <TextInput
      {...field}
      wrapperProps={{ ref: element }}
      value={text}
      error={(!typing && problem) || error}
      autoComplete="off"
      spellCheck={false}
      styles={align === 'right' && !field.readOnly ? { input: { textAlign: 'right' } } : undefined}
      onFocus={(event) => {
        event.currentTarget.select();
        onFocus?.(event);
      }}
      onChange={(event) => {
        const next = event.currentTarget.value;
        if (typed === null) before.current = value;
        setTyped(next);
        setTyping(true);
        const means = parse(next);
        if (means.ok) {
          onChange(means.value);
          pasted?.done();
        }
        if (!means.ok && value !== before.current) onChange(before.current);
      }}
      onBlur={(event) => {
        setTyping(false);
        if (meaning.ok) setTyped(null);
        onBlur?.(event);
      }}
    />
  );
}
