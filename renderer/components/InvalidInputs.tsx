import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';

/** The fields of one form that hold text which means nothing. */
interface Invalid {
  mark: (element: HTMLElement, invalid: boolean) => void;
  /** Puts the focus into the first of them; false when there is none. */
  focusFirst: () => boolean;
}

const InvalidContext = createContext<Invalid | null>(null);

/** Around a form: before it acts it asks {@link useInvalidInputs} whether a field means nothing. */
export function InvalidInputs({ children }: { children: ReactNode }) {
  const elements = useRef(new Set<HTMLElement>());
  const invalid = useMemo<Invalid>(
    () => ({
      mark: (element, isInvalid) => {
        if (isInvalid) elements.current.add(element);
        else elements.current.delete(element);
      },
      focusFirst: () => {
        const [first] = [...elements.current].sort((a, b) =>
          a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
        );
        first?.querySelector('input')?.focus();
        return first !== undefined;
      },
    }),
    [],
  );
  return <InvalidContext value={invalid}>{children}</InvalidContext>;
}

/** `focusFirst()` before saving: true when a field has to be mended first. */
export function useInvalidInputs(): Pick<Invalid, 'focusFirst'> {
  const invalid = useContext(InvalidContext);
  if (invalid === null) throw new Error('no <InvalidInputs> around this form');
  return invalid;
}

/** For a field: the ref of its wrapper, and whether it means nothing now. */
export function useInvalidInput(isInvalid: boolean) {
  const invalid = useContext(InvalidContext);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const here = element.current;
    if (here === null || invalid === null) return;
    invalid.mark(here, isInvalid);
    return () => invalid.mark(here, false);
  }, [invalid, isInvalid]);
  return element;
}
