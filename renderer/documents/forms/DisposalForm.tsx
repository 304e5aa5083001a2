import { Select, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type DisposalBody, disposalReason } from '../../../shared/documents/disposal';
import { disposalReasonNames } from '../../../shared/names';
import { shelfWords } from '../../messages/shelf';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { PersonFields } from '../PersonFields';
import type { Paper } from '../paper';
import { NoteField, PlaceFields, TextField } from './fields';
import { OwnerOrderField } from './OwnerOrderField';
import { StockLines } from './StockLines';
import { stockLineOf } from './stockStart';

const words = shelfWords.fields;
const reasons = disposalReason.options.map((value) => ({
  value,
  label: disposalReasonNames[value],
}));
const scrappable = { scrappable: true } as const;
const nothing = () => [];

/** 报废单: what can't be issued any more, why, who has judged it, and what becomes of it. */
export function DisposalForm({ paper }: { paper: Paper<DisposalBody> }) {
  const { body, change } = paper;
  return (
    <>
      <div className={classes.grid}>
        <PlaceFields paper={paper} />
        <PaperField
          field="disposalReason"
          label={words.disposalReason}
          text={body.disposalReason && disposalReasonNames[body.disposalReason]}
        >
          {(tools) => (
            <Select
              {...tools}
              autoFocus={paper.view === null && body.disposalReason === null}
              value={body.disposalReason}
              data={reasons}
              onChange={(value) =>
                change({ body: { disposalReason: value as DisposalBody['disposalReason'] } })
              }
            />
          )}
        </PaperField>
        <TextField paper={paper} field="basisNumber" label={words.basisNumber} />
        <PaperField field="opinion" label={words.opinion} text={body.opinion} span={4}>
          {(tools) => (
            <Textarea
              {...tools}
              autosize
              minRows={1}
              maxRows={6}
              maxLength={1000}
              value={body.opinion}
              onChange={(event) => change({ body: { opinion: event.currentTarget.value } })}
            />
          )}
        </PaperField>
        <TextField paper={paper} field="method" label={words.method} longest={200} span={2} />
        <TextField paper={paper} field="salvage" label={words.salvage} longest={200} span={2} />
        <OwnerOrderField paper={paper} />
        <NoteField paper={paper} />
      </div>
      {paper.editable && <SetAsideFirst />}
      <StockLines
        paper={paper}
        lines={body.lines}
        onLines={(lines) => change({ body: { lines } })}
        lineFor={stockLineOf}
        own={nothing}
        only={scrappable}
        nothing={shelfWords.setAside.nothing}
      />
      <PersonFields
        paper={paper}
        roles={[{ role: 'appraiser' }, { role: 'keeper' }, { role: 'finance' }, { role: 'leader' }]}
      />
    </>
  );
}

/** Good stock is not in the list: which step comes first, and the way to it. */
function SetAsideFirst() {
  return (
    <Text size="sm" mb={6} c="var(--ink-soft)">
      {shelfWords.setAside.explain}{' '}
      <Link
        to="/documents/new/$kind"
        params={{ kind: 'relocation' }}
        style={{ textDecoration: 'underline' }}
      >
        {shelfWords.setAside.begin}
      </Link>
    </Text>
  );
}
