import { formatInstant } from '../../../shared/format/instant';
import { wholeKilometres } from '../../../shared/format/kilometres';
import { minutesText } from '../../../shared/format/minutes';
import { formatCount } from '../../../shared/format/money';
import { priorityNames } from '../../../shared/names';
import type { LotOfLine } from '../../../shared/planning/api';
import { codeText } from '../../../shared/search/codes';
import type { PlanFacts, PlannedGoods, PlannedLeg, PlannedPlace } from '../gatherPlan';
import { gatherPlan } from '../gatherPlan';
import type { Sheet } from '../sheet';
import { expiryText } from './documentParts';
import { countText } from './figures';
import type { Form, SheetProps } from './form';
import { type Field, LinesSheet, type Signature } from './LinesSheet';
import type { Column } from './LineTable';

type Facts = Sheet<'sourcingPlan'>;

/** A heading of a part, a line of the plan, or words across the page. */
type Row =
  | { kind: 'head' | 'words'; text: string }
  | ({ kind: 'goods'; line: number } & PlannedGoods);

/** 调运方案: by destination what comes from where, on which lorries and when; what is missing; why. */
export const sourcingPlan: Form<'sourcingPlan'> = {
  gather: (context, { plan }) => gatherPlan(context, plan),
  named: ({ plan: { number, name } }) => `${number} ${name}`,
  Sheet: SourcingPlanSheet,
};

function SourcingPlanSheet({ sheet, pages }: SheetProps<Facts>) {
  const { plan, head } = sheet;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="调运方案"
      number={plan.number}
      place={plan.warehouse.name}
      day={`编制 ${formatInstant(plan.made.at)}`}
      code={codeText({ kind: 'plan', number: plan.number, head })}
      stamp={plan.state === 'approved' ? null : '草案'}
      fields={fieldsOf(sheet)}
      columns={columns}
      rows={rowsOf(sheet)}
      rowClass={({ kind }) => (kind === 'head' ? 'sum' : undefined)}
      heads={({ kind }) => kind === 'head'}
      across={(row) => (row.kind === 'goods' ? null : row.text)}
      closing={<Closing sheet={sheet} />}
      signatures={signaturesOf(sheet)}
    />
  );
}

function fieldsOf({ plan, released, earmark, ownerOrder, places, legs }: Facts): Field[] {
  const { approved } = plan;
  const missing = places.reduce((sum, each) => sum + each.missing.length, 0);
  return [
    { label: '名称', value: plan.name, wide: true },
    { label: '应急响应', value: plan.operation?.name, wide: true },
    {
      label: '状态',
      value:
        approved === null
          ? '草案，未审核'
          : `已审核　${approved.by.name} ${formatInstant(approved.at)}`,
      wide: true,
    },
    { label: '去向', value: `${places.length} 处` },
    { label: '供货仓库', value: `${new Set(legs.map(({ warehouse }) => warehouse)).size} 个` },
    { label: '缺口', value: missing === 0 ? '没有' : `${missing} 行` },
    {
      label: '最低储备',
      value: released.length === 0 ? '不动用' : `动用：${released.join('、')}`,
      wide: true,
    },
    ...(earmark ? [{ label: '定向用途', value: earmark, wide: true }] : []),
    ...(ownerOrder ? [{ label: '货主指令', value: ownerOrder, wide: true }] : []),
  ];
}

function rowsOf({ places, legs }: PlanFacts): Row[] {
  let line = 0;
  const words = (text: string): Row => ({ kind: 'words', text });
  return [
    ...places.flatMap((place): Row[] => [
      { kind: 'head', text: placeText(place) },
      ...place.goods.map((goods): Row => {
        line += 1;
        return { kind: 'goods', line, ...goods };
      }),
      ...(place.goods.length === 0 ? [words('没有物资可调')] : []),
      ...place.missing.map(({ what, closers }) => words(`缺 ${what}。${closers}`)),
    ]),
    { kind: 'head', text: legs.length === 0 ? '车辆：不用车' : '车辆' },
    ...legs.map((leg) => words(legText(leg))),
  ];
}

/** Where to, how pressing, until when, and for how many people. */
export function placeText({ name, near, priority, wantedBy, past, people }: PlannedPlace): string {
  return [
    `送往 ${name}`,
    priorityNames[priority],
    wantedBy === null ? '' : `限到 ${formatInstant(wantedBy)}${past && `（${past}）`}`,
    people,
    near,
  ]
    .filter(Boolean)
    .join('　');
}

function legText(leg: PlannedLeg): string {
  const { from, to, lorries, load, papers, distance } = leg;
  return [
    `${from} → ${to}`,
    lorries,
    load,
    `${wholeKilometres(distance)} 公里`,
    timesText(leg),
    papers && `单据 ${papers}`,
  ]
    .filter(Boolean)
    .join('　');
}

/** How long it takes from the word to the door, and when that is. */
export function timesText({ loadingMinutes, minutes, arrives }: PlannedLeg): string {
  return `装车 ${minutesText(loadingMinutes)}，行驶 ${minutesText(minutes)}，预计 ${formatInstant(arrives)} 到`;
}

/** B2301 2027-03-31 ×40. */
function lotText({ batchNumber, serialNumber, expiry, quantity }: LotOfLine): string {
  return [batchNumber, serialNumber, expiryText(expiry), `×${formatCount(quantity)}`]
    .filter(Boolean)
    .join(' ');
}

function Closing({ sheet: { compared, gap } }: { sheet: Facts }) {
  return (
    <>
      <dl className="compared">
        {compared.map(({ what, plan, simple }) => (
          <div className="compared-figure" key={what}>
            <dt>{what}</dt>
            <dd>
              {plan}
              <small>就近调运 {simple}</small>
            </dd>
          </div>
        ))}
      </dl>
      <p className="capitals">
        <b>计算</b>
        {gap}。
      </p>
      <p className="capitals">
        <b>说明</b>
        时间从计算方案时起算；批号在单据提交后以单据为准，之前按打印时的库存先到期先出推算；没有登记的路程和车辆按建议值计算；需求单标有位置的，到就近市州按登记的路程，最后一段按建议值。
      </p>
    </>
  );
}

/** Who made it, who approved it, and who hands it out. */
function signaturesOf({ plan: { made, approved } }: Facts): Signature[] {
  return [
    { label: '编制', name: made.by.name, detail: formatInstant(made.at) },
    approved === null
      ? { label: '审核', name: '' }
      : { label: '审核', name: approved.by.name, detail: formatInstant(approved.at) },
    { label: '调度', name: '' },
  ];
}

function ofGoods(say: (row: Extract<Row, { kind: 'goods' }>) => ReturnType<Column<Row>['cell']>) {
  return (row: Row) => (row.kind === 'goods' ? say(row) : null);
}

const columns: Column<Row>[] = [
  { head: '序号', width: 13, align: 'center', cell: ofGoods(({ line }) => line) },
  { head: '供货仓库', width: 38, cell: ofGoods(({ from }) => from) },
  {
    head: '品名',
    width: 54,
    cell: ofGoods(({ item, insteadOf }) => (
      <>
        {item.name}
        <small>
          {item.spec}
          {insteadOf && ` 替代 ${insteadOf}`}
        </small>
      </>
    )),
  },
  { head: '单位', width: 13, align: 'center', cell: ofGoods(({ item }) => item.unit) },
  { head: '数量', width: 24, align: 'right', cell: ofGoods((row) => countText(row.quantity)) },
  {
    head: '批号 失效日期 ×数量',
    width: 56,
    cell: ofGoods(({ lots, short, quantity, onPaper }) => (
      <>
        {lots.map((lot) => (
          <div key={`${lot.lot} ${lot.bin}`}>{lotText(lot)}</div>
        ))}
        {short > 0 && <div>库存已少 {formatCount(short)}</div>}
        {onPaper !== null && onPaper !== quantity && <div>单据开 {formatCount(onPaper)}</div>}
      </>
    )),
  },
  {
    head: '预计到达',
    width: 31,
    cell: ofGoods(({ arrives, late }) => (
      <>
        {formatInstant(arrives)}
        {late > 0 && <small>晚 {minutesText(late)}</small>}
      </>
    )),
  },
  { head: '为什么', width: 48, cell: ofGoods(({ because }) => because) },
];
