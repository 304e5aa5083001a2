import { conditionNames } from '../../../shared/names';
import { isGift } from '../../../shared/sheets/ofDocument';
import type { Sheet } from '../sheet';
import { blankColumn, countColumn, goodsAre, lineColumn, lotColumns, noteColumn } from './columns';
import { headOf, nameOf, noteUnder, signedBy, stateField, workStampOf } from './documentParts';
import { countText } from './figures';
import type { SheetProps } from './form';
import { goodsRow } from './goodsRows';
import { LinesSheet } from './LinesSheet';
import type { Column } from './LineTable';

type Row = ReturnType<typeof rowsOf>[number];

/**
 * 验收单 of a receipt: how the goods came and what was found. What the books don't know (packing,
 * samples, the lorry) is room to write; what is good and what is not stands there once it is posted.
 */
export function InspectionSheet({ sheet, pages }: SheetProps<Sheet<'inspection'>>) {
  const { view } = sheet;
  const { body } = view;
  return (
    <LinesSheet
      sheet={sheet}
      pages={pages}
      title="验收单"
      {...headOf(view)}
      stamp={workStampOf(view)}
      fields={[
        { label: '入库通知号', value: nameOf(view, body.arrival) },
        { label: '验收单号', value: body.inspectionNumber || room },
        { label: '来源单位', value: nameOf(view, body.source) },
        { label: '依据文号', value: body.basisNumber },
        { label: '到货时间', value: room },
        { label: '车号', value: room },
        { label: '承运', value: room },
        { label: '送货人', value: view.persons.deliverer?.name || room },
        stateField(view),
        ...(body.note ? [{ label: '备注', value: body.note, wide: true }] : []),
      ]}
      columns={columns}
      rows={rowsOf(sheet)}
      below={noteUnder}
      closing={null}
      signatures={[
        signedBy(view, 'deliverer', isGift(body) ? '捐赠方代表' : '交货方代表'),
        signedBy(view, 'acceptor1', isGift(body) ? '受赠方验收（一）' : '验收人（一）'),
        signedBy(view, 'acceptor2', isGift(body) ? '受赠方验收（二）' : '验收人（二）'),
        signedBy(view, 'keeper', '保管员'),
      ]}
    />
  );
}

/** Where something is written by hand. */
const room = <span className="write-here" />;

function rowsOf({ view }: Sheet<'inspection'>) {
  const isPosted = view.postings.length > 0;
  return view.body.lines.map((line, index) => {
    const row = goodsRow(view, line, index);
    const { condition } = line;
    return {
      ...row,
      passed: isPosted && condition === 'good' ? row.quantity : null,
      failed: isPosted && condition === 'damaged' ? row.quantity : null,
      dealt: isPosted && condition !== 'good' ? `${conditionNames[condition]}入库` : '',
    };
  });
}

const columns: Column<Row>[] = [
  lineColumn,
  ...goodsAre(36, 32),
  { head: '应收', width: 14, align: 'right', cell: ({ expected }) => countText(expected) },
  countColumn('实收', 'quantity', 16),
  ...lotColumns(22),
  blankColumn('包装状况', 18),
  blankColumn('抽检数', 13),
  countColumn('合格数', 'passed', 16),
  countColumn('不合格数', 'failed', 16),
  { head: '处理', width: 22, cell: ({ dealt }) => dealt },
  noteColumn(18),
];
