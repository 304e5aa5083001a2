import { Select } from '@mantine/core';
import type { RelocationBody, RelocationLine } from '../../../shared/documents/relocation';
import { type Condition, condition } from '../../../shared/fields';
import { conditionNames } from '../../../shared/names';
import { BinSelect } from '../../components/BinSelect';
import { shelfWords } from '../../messages/shelf';
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
        />
        <NoteField paper={paper} span={4} />
      </div>
      <StockLines
        paper={paper}
        lines={paper.body.lines}
        onLines={(lines) => paper.change({ body: { lines } })}
        lineFor={relocationLineOf}
        own={whereTo}
      />
      <PersonFields paper={paper} roles={[{ role: 'keeper' }]} />
    </>
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
            if (bin) remember(bin.uid, { name: bin.code });
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
