import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useReturnFocus } from '../components/useReturnFocus';
import { generalKeys, keyWords } from '../messages/keys';
import classes from './KeysDialog.module.css';
import { useShownKeys } from './keys';

const everywhere = new Set(generalKeys.general.flatMap(({ keys }) => keys));

/** 快捷键 (F1): the keys of the screen that lies below, and those that work everywhere. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const shown = useShownKeys();
  // Of the screen as it was when the list was asked for: this dialog adds none.
  const [here] = useState(() => shown.filter(({ key }) => !everywhere.has(key)));
  return (
    <Modal opened onClose={onClose} size={760} title={keyWords.title}>
      <div className={classes.groups}>
        <Group
          title={keyWords.here}
          lines={here.map(({ key, label = '' }) => ({ keys: [key], does: label }))}
        />
        <Group title={keyWords.general} lines={generalKeys.general} />
        <Group title={keyWords.lists} lines={generalKeys.lists} />
        <Group title={keyWords.papers} lines={generalKeys.papers} />
      </div>
    </Modal>
  );
}

function Group({
  title,
  lines,
}: {
  title: string;
  lines: readonly { keys: readonly string[]; does: string }[];
}) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      {lines.length === 0 ? (
        <Text size="sm" c="var(--ink-soft)">
          {keyWords.nothingHere}
        </Text>
      ) : (
        <dl className={classes.lines}>
          {lines.map(({ keys, does }) => (
            <div key={keys.join()} className={classes.line}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key} className={classes.key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
