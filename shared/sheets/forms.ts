import type { KindName } from '../documents/kind';
import { kindNames } from '../names';
import type { PaperName } from './papers';

/** What can be said of a form before anything is printed on it. */
interface FormDeclaration {
  title: string;
  /** The papers it is laid out for; the first is the usual one. */
  papers: readonly [PaperName, ...PaperName[]];
  /** 联: whom each part goes to, with the colour of its paper; none where one print is enough. */
  parts?: readonly string[];
}

const documentPapers = ['a4Wide', 'a4', 'a5Wide', 'half', 'third'] as const;

/** Proposed by facts.md §7.3: three parts of what comes in, four of what leaves on a lorry. */
const partsIn = ['白 仓库存根', '红 财务', '黄 交货人'];
const partsOut = ['白 存根', '红 财务', '蓝 收货领用', '黄 承运门卫回单'];
const partsInside = ['白 仓库存根', '红 财务', '黄 经办'];

const kindForm = (kind: KindName, parts: readonly string[]) => ({
  title: kindNames[kind],
  papers: documentPapers,
  parts,
});

/** The form of each kind of document. */
const kindForms = {
  receipt: kindForm('receipt', partsIn),
  dispatch: kindForm('dispatch', partsOut),
  directDelivery: kindForm('directDelivery', partsOut),
  useReport: kindForm('useReport', partsInside),
  return: kindForm('return', partsIn),
  returnToSource: kindForm('returnToSource', partsOut),
  transfer: kindForm('transfer', partsOut),
  stocktake: kindForm('stocktake', partsInside),
  disposal: kindForm('disposal', partsInside),
  kitting: kindForm('kitting', partsInside),
  unkitting: kindForm('unkitting', partsInside),
  relocation: kindForm('relocation', partsInside),
  lotCorrection: kindForm('lotCorrection', partsInside),
  reversal: kindForm('reversal', partsInside),
} satisfies Record<KindName, FormDeclaration>;

const issues = ['dispatch', 'transfer', 'kitting'] as const;
const gifts = ['receipt', 'directDelivery'] as const;
const labels = ['label60', 'label80', 'label100'] as const;

/** What else is printed of a document, and of which kinds. */
const besideForms = {
  roster: { title: '发放花名册', papers: ['a4Wide'], of: ['useReport'] },
  inspection: { title: '验收单', papers: documentPapers, of: ['receipt'], parts: partsIn },
  giftRegister: { title: '捐赠物资接收登记', papers: ['a4Wide', 'a4'], of: gifts },
  certificate: { title: '捐赠接收证明', papers: ['a4'], of: gifts },
  pickingList: {
    title: '拣货单',
    papers: ['a4Wide', 'a4', 'a5Wide', 'half'],
    of: [...issues, 'disposal', 'returnToSource'],
  },
  packingList: { title: '装箱单', papers: documentPapers, of: issues },
  cartonLabels: {
    title: '箱签',
    papers: ['label100', 'label80', 'label60'],
    of: ['receipt', 'dispatch', 'transfer'],
  },
  executionReport: { title: '执行结果报告', papers: ['a4', 'a4Wide'], of: ['useReport'] },
} as const satisfies Record<string, FormDeclaration & { of: readonly KindName[] }>;

/** 标签 of things, not of papers: one page each. */
const labelForms = {
  lotLabels: { title: '批次标签', papers: labels },
  binLabels: { title: '货位标签', papers: labels },
  kitLabels: { title: '套件标签', papers: ['label80', 'label100', 'label60'] },
  equipmentLabels: { title: '装备标签', papers: labels },
} as const satisfies Record<string, FormDeclaration>;

/** What is printed of something else than one document. */
const tableForms = {
  stock: { title: '库存表', papers: ['a4Wide'] },
  stockByCategory: { title: '分类库存表', papers: ['a4Wide', 'a4'] },
  stockByWarehouse: { title: '分库库存表', papers: ['a4Wide', 'a4'] },
  province: { title: '全省物资表', papers: ['a4Wide'] },
  month: { title: '收发存月报表', papers: ['a4Wide'] },
  card: { title: '物资台账', papers: ['a4Wide', 'a4'] },
  binCard: { title: '货位卡', papers: ['a4', 'a5Wide', 'a4Wide'] },
  blankRoster: { title: '空白发放花名册', papers: ['a4Wide'] },
  teamPackingList: { title: '随队装箱单', papers: ['a4Wide', 'a4'] },
  readinessList: { title: '备勤清单', papers: ['a4', 'a4Wide'] },
  requisition: { title: '需求单', papers: ['a4', 'a4Wide'] },
  gradingReport: { title: '评定报告', papers: ['a4'] },
  gapList: { title: '缺口清单', papers: ['a4', 'a4Wide'] },
  rectification: { title: '整改通知', papers: ['a4', 'a4Wide'] },
  operationSummary: { title: '应急响应总结', papers: ['a4Wide', 'a4'] },
  sourcingPlan: { title: '调运方案', papers: ['a4', 'a4Wide'] },
  sendingOrder: { title: '调拨令', papers: ['a4', 'a4Wide'] },
  trip: { title: '随车清单', papers: ['a4Wide', 'half', 'a4'], parts: partsOut },
  drillReport: { title: '演练报告', papers: ['a4'] },
  ruler: { title: '打印校准页', papers: ['a4', 'a4Wide', 'a5Wide', 'half', 'third'] },
} as const satisfies Record<string, FormDeclaration>;

/** Every form. A new one is a line here and a file in electron/printing/sheets. */
export const forms = { ...kindForms, ...besideForms, ...labelForms, ...tableForms };

export type FormName = keyof typeof forms;
export type BesideForm = keyof typeof besideForms;
export type LabelForm = keyof typeof labelForms;

export const formNames = Object.keys(forms) as [FormName, ...FormName[]];
export const besideFormNames = Object.keys(besideForms) as [BesideForm, ...BesideForm[]];
export const labelFormNames = Object.keys(labelForms) as [LabelForm, ...LabelForm[]];

/** The declaration of a form, whichever it is. */
export function formOf(name: FormName): FormDeclaration {
  return forms[name];
}

/** The kinds whose documents can be printed on a form beside their own. */
export function kindsOf(name: BesideForm): readonly KindName[] {
  return besideForms[name].of;
}
