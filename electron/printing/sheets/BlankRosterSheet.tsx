import type { ReactNode } from 'react';
import { refuse } from '../../../shared/refusals';
import type { QueryContext } from '../../context';
import { readDocument } from '../../documents/readDocument';
import type { BlankRosterContents, Sheet } from '../sheet';
import { goodsOf, nameOf } from './documentParts';
import type { Form, SheetProps } from './form';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';
import { villageSeal } from './RosterSheet';

/** How many goods have a column of their own; of more, each row leaves room for a name. */
const widest = 4;

/**
 * 发放花名册 before anything is given out: numbered rows for so many households, with the goods of the
 * paper that they are from, to be written by hand on the spot.
 */
export const blankRoster: Form<'blankRoster'> = {
  gather: (context, { goodsOf: document, households }) => ({
    ...goodsOfPaper(context, document),
    households,
  }),
  named: ({ number, households }) => `${number} ${households} 户`,
  Sheet: BlankRosterSheet,
};

/** The goods of a 出库单, 直达单 or 核销单, each once. Refuses papers that give nothing to people. */
function goodsOfPaper(
  context: QueryContext,
  document: string,
): Omit<BlankRosterContents, 'households'> {
  const view = readDocument(context, { document });
  const { body } = view;
  if (body.kind !== 'dispatch' && body.kind !== 'useReport' && body.kind !== 'directDelivery') {
    return refuse('notFound', { what: 'document', uid: document });
  }
  const items = new Set<string>();
  for (const { item } of body.lines) if (item !== null) items.add(item);
  return {
    place: view.warehouse.name,
    number: view.number ?? `草稿 ${view.businessDate}`,
    operation: nameOf(view, body.operation),
    goods: [...items].map((item) => goodsOf(view, item)),
  };
}

interface Row {
  number: number;
}

function BlankRosterSheet({ sheet, pages }: SheetProps<Sheet<'blankRoster'>>) {
  const { goods, households, number, operation, place } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="发放花名册"
      number={number}
      place={place}
      day=""
      stamp={null}
      fields={[
        { label: '应急响应', value: operation || <Blank long /> },
        { label: '发放日期', value: <DateBlank /> },
        { label: '发放地点', value: <PlaceBlank />, wide: true },
        {
          label: '发放物资',
          value: goods.map(({ name, spec, unit }) => `${name} ${spec}（${unit}）`).join('；'),
          wide: true,
        },
      ]}
      columns={columnsOf(goods)}
      rows={Array.from({ length: households }, (_, index): Row => ({ number: index + 1 }))}
      closing={
        <p className="capitals">
          实发 <Blank /> 户，
          <Blank /> 人。空行划掉；身份证号在公示前遮去中间各位。
        </p>
      }
      signatures={[
        ...['发放人（一）', '发放人（二）', '监督人'].map((label) => ({ label, name: '' })),
        villageSeal,
      ]}
    />
  );
}

/** Room to write. */
function Blank({ long = false }: { long?: boolean }) {
  return <i className={long ? 'write long' : 'write'} />;
}

function DateBlank() {
  return (
    <>
      <Blank />年<Blank />月<Blank />日
    </>
  );
}

function PlaceBlank() {
  return (
    <>
      <Blank long />
      县（市、区）
      <Blank long />
      乡（镇、街道）
      <Blank long />
      村（社区）
    </>
  );
}

const empty = (): ReactNode => null;

function columnsOf(goods: BlankRosterContents['goods']): Column<Row>[] {
  return [
    {
      head: '序号',
      width: 11,
      align: 'center',
      cell: ({ number }) => <span className="sign-here middle">{number}</span>,
    },
    { head: '户主', width: 24, cell: empty },
    { head: '身份证号', width: 44, cell: empty },
    { head: '人口', width: 12, cell: empty },
    { head: '地址', width: 42, cell: empty },
    ...goodsColumns(goods),
    { head: '领取人签字（指印）', width: 40, cell: empty },
    { head: '电话', width: 28, cell: empty },
  ];
}

/** What is left of the width, shared by the goods. */
function goodsColumns(goods: BlankRosterContents['goods']): Column<Row>[] {
  const room = 76;
  if (goods.length === 0 || goods.length > widest) {
    return [
      { head: '物资', width: room - 18, cell: empty },
      { head: '数量', width: 18, cell: empty },
    ];
  }
  return goods.map(({ name, spec, unit }, index) => ({
    head: `${name}（${unit}）`,
    headKey: `${index} ${name} ${spec}`,
    width: room / goods.length,
    cell: empty,
  }));
}
