import type { Sheet } from '../../electron/printing/sheet';
import type { Label } from '../../shared/documents/api';

/** Names as long as the contract lets them be, and about. */
export const longest = {
  name: '特别长的物资名称'.repeat(12),
  spec: '规格型号说明'.repeat(12),
  unit: '十个字的最小计量单位',
};

/** The same sheet with every name as long as it may be. */
export function lengthened(sheet: Sheet): Sheet {
  const long = (label: Label): Label => ({
    ...label,
    name: longest.name,
    ...(label.unit === null ? {} : { spec: longest.spec, unit: longest.unit }),
  });
  if ('labels' in sheet) {
    const labels = sheet.labels.map((label) =>
      'item' in label
        ? { ...label, item: { ...label.item, ...longest }, batchNumber: 'Ｗ'.repeat(60) }
        : { ...label, zone: longest.name, warehouse: longest.name, code: 'ABCDEFGHIJ-0001-0001' },
    );
    return { ...sheet, labels } as Sheet;
  }
  if (!('view' in sheet)) return sheet;
  const labels = Object.fromEntries(
    Object.entries(sheet.view.labels).map(([uid, label]) => [uid, long(label)]),
  );
  const view = { ...sheet.view, labels };
  return { ...sheet, view } as Sheet;
}

/** The same sheet with all its lines so many times. */
export function repeated(sheet: Sheet, times: number): Sheet {
  if (!('view' in sheet) || !('lines' in sheet.view.body)) return sheet;
  const { view } = sheet;
  const { body } = sheet.view;
  const { length } = body.lines;
  const again = <Each>(
    all: readonly Each[],
    shift: (each: Each, by: number) => Each = (same) => same,
  ) =>
    Array.from({ length: times }, (_, round) =>
      all.map((each) => shift(each, round * length)),
    ).flat();
  const postings = view.postings.map((posting) => ({
    ...posting,
    movements: again(posting.movements, (each, by) => ({ ...each, line: each.line + by })),
  }));
  const lines = again<(typeof body.lines)[number]>(body.lines);
  return { ...sheet, view: { ...view, postings, body: { ...body, lines } } } as Sheet;
}
