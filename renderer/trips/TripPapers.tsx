import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ToLoadRow } from '../../shared/trips/api';
import { call } from '../api';
import { SearchSelect } from '../components/SearchSelect';
import classes from '../documents/Document.module.css';
import { tripWords } from '../messages/trips';
import { type TripDraft, withPaper } from './tripDraft';

const words = tripWords.form;

/** The papers that a lorry brings, each with its stop; more are found by number or by whom they go to. */
export function TripPapers({
  warehouse,
  draft,
  onChange,
}: {
  warehouse: string;
  draft: TripDraft;
  onChange: (part: Partial<TripDraft>) => void;
}) {
  const { stops, papers } = draft;
  const [adds, setAdds] = useState(0);
  const add = (row: ToLoadRow | null) => {
    if (row === null) return;
    const { stops: more, papers: all } = withPaper(draft, row);
    onChange({ stops: more, papers: all });
    setAdds(adds + 1);
  };
  const find = async (search: string) => {
    const { rows } = await call('trips.toLoad', { warehouse, search });
    return rows
      .filter(({ document }) => papers.every((paper) => paper.document !== document))
      .map((row) => ({
        key: row.document,
        name: row.number,
        shown: `${row.number} ${row.to} ${row.items}`,
        value: row,
      }));
  };
  return (
    <div>
      {papers.length > 0 && (
        <table className={classes.plain} aria-label={words.papers}>
          <tbody>
            {papers.map(({ document, number, to, items, stop }) => (
              <tr key={document}>
                <td style={{ width: 210 }}>{number}</td>
                <td>
                  {to}
                  <div className={classes.soft}>{items}</div>
                </td>
                <td style={{ width: 130 }}>
                  <Select
                    size="xs"
                    allowDeselect={false}
                    aria-label={words.stopOf(number)}
                    value={stop}
                    data={stops.map(({ key }, index) => ({
                      value: key,
                      label: words.stop(index + 1),
                    }))}
                    onChange={(next) =>
                      onChange({
                        papers: papers.map((paper) =>
                          paper.document === document ? { ...paper, stop: next ?? stop } : paper,
                        ),
                      })
                    }
                  />
                </td>
                <td style={{ width: 40 }}>
                  <ActionIcon
                    variant="subtle"
                    aria-label={words.removePaper(number)}
                    title={words.removePaper(number)}
                    onClick={() =>
                      onChange({ papers: papers.filter((paper) => paper.document !== document) })
                    }
                  >
                    <IconX size={14} aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <SearchSelect
        // Begun anew after each paper that was added.
        key={adds}
        w={420}
        label={words.addPaper}
        placeholder={words.choosePaper}
        chosen={null}
        source={['trips.toLoad', warehouse, papers.length]}
        find={find}
        nothing={words.noMore}
        wide
        onChoose={add}
      />
    </div>
  );
}
