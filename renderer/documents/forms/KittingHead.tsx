import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { earliest, type KittingBody } from '../../../shared/documents/kitting';
import { formatCount } from '../../../shared/format/money';
import type { BillHead } from '../../../shared/kits/api';
import { call } from '../../api';
import { BinSelect } from '../../components/BinSelect';
import { CountInput } from '../../components/QuantityInput';
import { type Choice, SearchSelect } from '../../components/SearchSelect';
import { formatExpiry } from '../../format/expiry';
import { receiptWords } from '../../messages/documents';
import { inputWords } from '../../messages/inputs';
import { kitsWords } from '../../messages/kits';
import { callQuery, useCall } from '../../queries';
import classes from '../Paper.module.css';
import { PaperField } from '../PaperField';
import { goOnFrom } from '../PaperSheet';
import { nameOn, type Paper } from '../paper';
import { EarmarkField, NoteField, PartyField, PlaceFields, TextField } from './fields';
import { ofBill } from './kittingStart';

const words = kitsWords.paper;

/** The head of 组装单, with how many can be made and how long the kits will last. */
export function KittingHead({ paper }: { paper: Paper<KittingBody> }) {
  const { body, change, remember, warehouse, view } = paper;
  const chooseBill = useBill(paper);
  const bills = useCall('bills.list', { show: 'all' }).data?.rows ?? [];
  const own = bills.filter(({ item }) => item.uid === body.item);
  const newest = bills.filter((bill) => bill.newest);
  const shown = own.find(({ bill }) => bill === body.bill);
  const kit = nameOn(paper, body.item);
  const bin = nameOn(paper, body.bin);
  return (
    <div className={classes.grid}>
      <PlaceFields paper={paper} />
      <PaperField field="item" label={words.kit} text={kit}>
        {(tools) => (
          <SearchSelect<string>
            {...tools}
            autoFocus={view === null && body.item === null}
            placeholder={inputWords.select.item}
            chosen={kit}
            source={['kits', newest]}
            find={(search) => kitChoices(newest, search)}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(chosen) => chosen && void chooseBill(chosen)}
          />
        )}
      </PaperField>
      <PaperField
        field="bill"
        label={words.bill}
        text={shown && `${kitsWords.version(shown.version)} ${kitsWords.basis[shown.basis]}`}
      >
        {(tools) => (
          <Select
            {...tools}
            value={body.bill}
            data={own.map(({ bill, version, basis }) => ({
              value: bill,
              label: `${kitsWords.version(version)} ${kitsWords.basis[basis]}`,
            }))}
            onChange={(chosen) => chosen && void chooseBill(chosen)}
          />
        )}
      </PaperField>
      <PaperField
        field="kits"
        label={words.kits}
        text={body.kits === null ? null : formatCount(body.kits)}
      >
        {(tools) => (
          <CountInput
            {...tools}
            value={body.kits}
            onChange={(kits) => change({ body: { kits } })}
          />
        )}
      </PaperField>
      <Possible paper={paper} />
      <PartyField paper={paper} field="owner" label={receiptWords.owner} part="owner" />
      <EarmarkField paper={paper} />
      <PaperField field="bin" label={words.bin} text={bin}>
        {(tools) => (
          <BinSelect
            {...tools}
            warehouse={warehouse.code}
            {...(body.item === null ? {} : { item: body.item })}
            chosen={bin}
            onEntered={() => goOnFrom(document.activeElement)}
            onChoose={(chosen) => {
              if (chosen) remember(chosen.uid, { name: chosen.code });
              change({ body: { bin: chosen?.uid ?? null } });
            }}
          />
        )}
      </PaperField>
      <TextField paper={paper} field="batchNumber" label={words.batchNumber} longest={60} />
      <PaperField field="expiry" label={words.resulting} text={resultingExpiry(paper)} />
      <NoteField paper={paper} span={3} />
    </div>
  );
}

/** Items that have a bill, by name, code or pinyin initials; the newest bill of each. */
async function kitChoices(bills: readonly BillHead[], search: string): Promise<Choice<string>[]> {
  const found = search === '' ? null : await call('items.find', { search, limit: 1000 });
  const meant = found && new Set(found.rows.map(({ uid }) => uid));
  return bills
    .filter(({ item }) => meant === null || meant.has(item.uid))
    .map(({ bill, item }) => ({ key: bill, name: item.name, value: bill }));
}

/** Puts a bill on the paper, with the names of what is in it. */
export function useBill({ change, remember }: Paper<KittingBody>) {
  const queryClient = useQueryClient();
  return async (bill: string) => {
    const view = await queryClient.fetchQuery(callQuery('bills.read', { bill }));
    for (const { item } of [view, ...view.lines]) remember(item.uid, item);
    change({ body: ofBill(view) });
  };
}

/** 可组: how many kits can be made of these goods now, and what limits it. */
function Possible({ paper }: { paper: Paper<KittingBody> }) {
  const { body, businessDate, editable } = paper;
  if (!editable || body.bill === null || body.owner === null) return null;
  return (
    <PossibleOf
      asked={{
        warehouse: paper.warehouse.code,
        bill: body.bill,
        owner: body.owner,
        earmark: body.earmark,
        on: businessDate,
      }}
    />
  );
}

function PossibleOf({
  asked,
}: {
  asked: { warehouse: string; bill: string; owner: string; earmark: string | null; on: string };
}) {
  const [row] = useCall('kits.possible', asked).data?.rows ?? [];
  const limits = row?.lines.filter((line) => line.limits).map(({ item }) => item.name) ?? [];
  return (
    <PaperField
      field="possible"
      label={words.possible}
      text={row && words.canMake(formatCount(row.kits), limits.join('、'))}
    />
  );
}

/** As it will be once every part is found, and as it was posted. */
function resultingExpiry({ body, allocations, view }: Paper<KittingBody>): string | null {
  if (view !== null && view.axes.posting !== 'none') {
    const made = view.postings[0]?.movements.find(({ item }) => item === body.item);
    return made ? formatExpiry(made.lot.expiry) : null;
  }
  const isWhole =
    body.kits !== null && allocations.length > 0 && allocations.every(({ short }) => short === 0);
  if (!isWhole) return words.unknownYet;
  return formatExpiry(earliest(allocations.flatMap(({ picks }) => picks)));
}
