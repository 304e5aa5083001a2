import { Button, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Label } from '../../../shared/documents/api';
import type { RelocationBody, RelocationLine } from '../../../shared/documents/relocation';
import { type Condition, condition } from '../../../shared/fields';
import { conditionNames } from '../../../shared/names';
import { conditionOfZone } from '../../../shared/warehouses/zones';
import { BinSelect } from '../../components/BinSelect';
import { shelfWords } from '../../messages/shelf';
import lineClasses from '../Lines.module.css';
import type { LineColumn } from '../LinesTable';
import classes from '../Paper.module.css';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { NoteField, PlaceFields, TextField } from './fields';
import { StockLines } from './StockLines';
import type { StockFacts } from './stockColumns';
import { relocationLineOf } from './stockStart';

const words = shelfWords;
const conditions = condition.options.map((value) => ({ value, label: conditionNames[value] }));

/** 移位单: what goes to which bin, or stays there in another condition, and why. */
export function RelocationForm({ paper }: { paper: Paper<RelocationBody> }) {
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <TextField
          paper={paper}
          field="reason"
          label={words.fields.reason}
          longest={200}
          span={2}
          begins
        />
        <NoteField paper={paper} span={4} />
      </div>
      <StockLines
        paper={paper}
        lines={paper.body.lines}
        onLines={(lines) => paper.change({ body: { lines } })}
        lineFor={relocationLineOf}
        own={whereTo}
        onBin={(line, bin) => (line.toBin === null ? { ...line, toBin: bin.uid } : null)}
        under={(line, _number, row, edit) =>
          zoneWarning(paper.labelOf(line.toBin), line, (toCondition) =>
            edit({ type: 'change', key: row.key, change: (now) => ({ ...now, toCondition }) }),
          )
        }
      />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
  );
}

/** Good stock in a zone for what is not good: said at once, with the way to put it right. */
function zoneWarning(
  bin: Label | null,
  { toCondition }: RelocationLine,
  onSet: (condition: Condition) => void,
): ReactNode {
  const expected = conditionOfZone(bin?.spec ?? '');
  if (bin === null || expected === null || toCondition !== 'good') return null;
  return (
    <span className={lineClasses.short} role="alert">
      {words.zone.unfit(bin.name, bin.spec ?? '')}
      <Button size="compact-xs" color="orange" variant="outline" onClick={() => onSet(expected)}>
        {words.zone.set(conditionNames[expected])}
      </Button>
    </span>
  );
}

function whereTo({ labelOf, remember, warehouse }: StockFacts): LineColumn<RelocationLine>[] {
  const nameOf = (uid: string | null) => labelOf(uid)?.name ?? null;
  return [
    {
      field: 'toBin',
      title: words.columns.toBin,
      width: 110,
      stopsAt: () => true,
      read: ({ toBin }) => nameOf(toBin),
      write: (line, { set, next, field }) => (
        <BinSelect
          {...field}
          placeholder=""
          warehouse={warehouse.code}
          item={line.item}
          chosen={nameOf(line.toBin)}
          onEntered={next}
          onChoose={(bin) => {
            if (bin) remember(bin.uid, { name: bin.code, code: bin.code, spec: bin.zone.name });
            set({ ...line, toBin: bin?.uid ?? null });
          }}
        />
      ),
    },
    {
      field: 'toCondition',
      title: words.columns.toCondition,
      width: 96,
      read: (line) => conditionNames[line.toCondition],
      write: (line, { set, field }) => (
        <Select
          {...field}
          rightSectionWidth={20}
          allowDeselect={false}
          value={line.toCondition}
          data={conditions}
          onChange={(value) => set({ ...line, toCondition: value as Condition })}
        />
      ),
    },
  ];
}
