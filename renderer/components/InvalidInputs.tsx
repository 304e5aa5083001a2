import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';

/** A field whose text means nothing. */
export interface Unread {
  element: HTMLElement;
  /** The field as people call it: 第 1 行 应发. */
  name: string;
  /** What was typed, and what is wrong with it. */
  text: string;
  problem: string;
  /** Somebody is at it: half a date is no mistake yet. */
  typing: boolean;
  /** Says beside the field what is wrong, also while somebody is at it. */
  show: () => void;
}

/** The fields of one form that hold text which means nothing. */
class InvalidFields {
  private all: readonly Unread[] = [];
  private readonly listeners = new Set<() => void>();

  /** Notes what is wrong with a field; null: nothing is, any more. */
  mark(element: HTMLElement, unread: Unread | null): void {
    const others = this.all.filter((each) => each.element !== element);
    if (unread === null && others.length === this.all.length) return;
    this.all = (unread === null ? others : [...others, unread]).sort((a, b) =>
      a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    for (const listener of this.listeners) listener();
  }

  /** Puts the focus into the first of them and says what is wrong; false when there is none. */
  readonly focusFirst = (): boolean => {
    const [first] = this.all;
    first?.element.querySelector('input')?.focus();
    first?.show();
    return first !== undefined;
  };

  /** In the order of the screen. */
  readonly list = () => this.all;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

const InvalidContext = createContext<InvalidFields | null>(null);

/** Around a form: before it acts it asks {@link useInvalidInputs} whether a field means nothing. */
export function InvalidInputs({ children }: { children: ReactNode }) {
  const fields = useMemo(() => new InvalidFields(), []);
  return <InvalidContext value={fields}>{children}</InvalidContext>;
}

/** `focusFirst()` before saving: true when a field has to be mended first. */
export function useInvalidInputs(): Pick<InvalidFields, 'focusFirst'> {
  const fields = useContext(InvalidContext);
  if (fields === null) throw new Error('no <InvalidInputs> around this form');
  return fields;
}

const none: readonly Unread[] = [];

/** The fields that mean nothing now, in the order of the screen. */
export function useUnread(): readonly Unread[] {
  const fields = useContext(InvalidContext);
  return useSyncExternalStore(fields?.subscribe ?? nothing, fields?.list ?? (() => none));
}

function nothing() {
  return () => undefined;
}

/** For a field: the ref of its wrapper; it is told what of the field means nothing, or null. */
export function useInvalidInput(unread: Omit<Unread, 'element' | 'show'> | null, show: () => void) {
  const fields = useContext(InvalidContext);
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(show);
  latest.current = show;
  const { name = '', text = '', problem = null, typing = false } = unread ?? {};
  useEffect(() => {
    const here = element.current;
    if (here === null || fields === null || problem === null) return;
    const tell = () => latest.current();
    fields.mark(here, { element: here, name, text, problem, typing, show: tell });
  }, [fields, name, text, problem, typing]);
  // Only when it is mended or gone: what is merely typed on stays marked throughout.
  const isInvalid = problem !== null;
  useEffect(() => {
    const here = element.current;
    if (here === null || fields === null || !isInvalid) return;
    return () => fields.mark(here, null);
  }, [fields, isInvalid]);
  return element;
}
