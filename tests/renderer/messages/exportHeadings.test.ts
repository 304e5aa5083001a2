import { expect, test } from 'vitest';
import { arrivalWords } from '../../../renderer/messages/arrivals';
import { auditWords } from '../../../renderer/messages/audit';
import { careWords, serviceWords } from '../../../renderer/messages/care';
import { closingWords, pastWords } from '../../../renderer/messages/closings';
import { compareWords } from '../../../renderer/messages/compare';
import { custodyWords } from '../../../renderer/messages/custody';
import { provinceWords } from '../../../renderer/messages/dashboard';
import { listWords } from '../../../renderer/messages/documents';
import { drillWords } from '../../../renderer/messages/drills';
import { evidenceWords } from '../../../renderer/messages/evidence';
import { courseWords, gradingWords } from '../../../renderer/messages/gradingAssessments';
import { provinceGradingWords } from '../../../renderer/messages/gradingProvince';
import { standardsWords, standardWords } from '../../../renderer/messages/gradingStandards';
import { wayUpWords } from '../../../renderer/messages/gradingWayUp';
import { handoverWords } from '../../../renderer/messages/handovers';
import { importWords } from '../../../renderer/messages/imports';
import { categoriesWords, itemsWords, reservesWords } from '../../../renderer/messages/items';
import { kitsWords } from '../../../renderer/messages/kits';
import { matrixWords } from '../../../renderer/messages/matrix';
import { operationWords } from '../../../renderer/messages/operation';
import { membersWords, operationsWords, teamsWords } from '../../../renderer/messages/operations';
import { partiesWords } from '../../../renderer/messages/parties';
import { binsWords, warehousesWords } from '../../../renderer/messages/places';
import { planningWords } from '../../../renderer/messages/planning';
import { requisitionWords } from '../../../renderer/messages/requisitions';
import { usersWords } from '../../../renderer/messages/settings';
import { cardWords, stockWords } from '../../../renderer/messages/stock';
import { storyWords } from '../../../renderer/messages/story';
import {
  certificateWords,
  memberWords,
  readinessWords,
  teamRecordWords,
} from '../../../renderer/messages/teams';
import { transferWords } from '../../../renderer/messages/transfers';
import { travelWords } from '../../../renderer/messages/travel';
import { tripWords } from '../../../renderer/messages/trips';
import { exportLists, type ListName, listName } from '../../../shared/exports/lists';

const stock = stockWords.columns;
const lotColumns = [
  ...[stock.code, stock.item, stock.batchNumber, stock.expiry, stock.productionDate, stock.owner],
  ...[stock.earmark, stock.receivedOn, stock.quantity, stock.unitPrice, stock.amount],
];
const { picture: _p, ...reserveColumns } = reservesWords.columns;
const { photo: _f, barcodes: _b, need: _n, state: _t, ...itemColumns } = itemsWords.columns;
const { select: _s, ...careColumns } = careWords.columns;
const { select: _v, ...serviceColumns } = serviceWords.columns;
const { document: _d, ...importColumns } = importWords.columns;
const { what, where, lot, share, quantity, ...storyColumns } = storyWords.columns;
const { state: _x, ...binColumns } = binsWords.columns;
const { state: _y, ...partyColumns } = partiesWords.columns;
const { kind: _k, ...criterionColumns } = standardWords.columns;
const kits = kitsWords.columns;
const road = transferWords.page;
const custody = custodyWords.columns;
const pick = (words: object, ...names: string[]) =>
  names.map((name) => (words as Record<string, string>)[name] ?? `no word ${name}`);

/** The headings of each list on its screen. Lists that are shown within a paper have none of their own. */
const shown: Partial<Record<ListName, readonly string[]>> = {
  stockItems: [
    ...pick(stock, 'code', 'item', 'category', 'onHand', 'available', 'spokenFor', 'inCustody'),
    ...pick(stock, 'expired', 'notGood', 'reserve', 'firstExpiry', 'amountWithCustody'),
  ],
  stockLots: [...lotColumns, stock.bin, stock.condition],
  pastItems: [
    ...pick(stock, 'code', 'item', 'category', 'onHand', 'inCustody', 'expired', 'notGood'),
    ...[stock.firstExpiry, stock.amount, pastWords.onRoad],
  ],
  pastLots: [...lotColumns, pastWords.place],
  compare: [
    ...pick(stock, 'code', 'item'),
    // The day of a balance stands in the heading on the screen, above the table in the file.
    ...pick(
      compareWords.columns,
      ...['warehouse', 'lot', 'bin', 'received', 'receivedBy', 'issued', 'issuedBy', 'difference'],
      ...['worthBefore', 'worthAfter'],
    ),
  ],
  stockCard: Object.values(cardWords.columns),
  documents: Object.values(listWords.columns),
  custody: pick(
    custody,
    ...['team', 'number', 'type', 'item', 'lot', 'outstanding', 'amount', 'responsible', 'due'],
  ),
  toRecover: pick(
    custody,
    ...['recipient', 'number', 'issuedOn', 'item', 'lot', 'given', 'left', 'recoverBy'],
  ),
  onTheRoad: pick(road, 'number', 'from', 'to', 'goods', 'sentOn', 'wantedOn', 'vehicle'),
  awaiting: [...pick(road, 'number', 'receivedOn', 'source'), transferWords.match.unmatched],
  trips: pick(
    tripWords.columns,
    ...['plate', 'state', 'due', 'papers', 'warehouse', 'waybill', 'seal', 'leaves', 'left'],
  ),
  toLoad: pick(
    tripWords.toLoad.columns,
    ...['number', 'state', 'businessDate', 'to', 'items', 'operation'],
  ),
  ways: pick(travelWords.columns, 'to', 'road', 'distance', 'minutes', 'origin', 'basis', 'set'),
  roads: pick(travelWords.columns, 'road', 'detour', 'speed', 'origin', 'basis', 'set'),
  fleets: pick(travelWords.columns, 'warehouse', 'lorries', 'loading', 'origin', 'set'),
  drillReports: Object.values(drillWords.columns),
  teamMembers: [
    ...pick(membersWords, 'name', 'duty', 'telephone'),
    ...pick(memberWords, 'skills', 'certificates', 'availability'),
  ],
  deliveryDifferences: pick(
    tripWords.differences.columns,
    ...['number', 'item', 'what', 'quantity', 'note', 'to', 'plate', 'answer', 'reason', 'paper'],
  ),
  arrivals: Object.values(arrivalWords.columns),
  requisitions: Object.values(requisitionWords.columns),
  plans: Object.values(planningWords.columns),
  planLines: pick(planningWords.lineColumns, 'to', 'from', 'item', 'quantity', 'because'),
  care: Object.values(careColumns),
  evidence: pick(evidenceWords.columns, 'doneOn', 'kind', 'line', 'people', 'by', 'at'),
  kits: pick(
    kits,
    ...['kit', 'version', 'ready', 'possible', 'limits', 'component', 'each', 'available'],
    ...['allows', 'missing'],
  ),
  province: pick(
    provinceWords,
    ...['warehouse', 'targetLevel', 'people', 'belowReserve', 'expiring', 'items', 'value'],
  ),
  matrix: pick(matrixWords, 'item', 'total', 'gap'),
  audit: Object.values(auditWords.columns),
  closings: Object.values(closingWords.columns),
  handovers: Object.values(handoverWords.columns),
  lotStory: [...Object.values(storyColumns), quantity],
  giftStory: [lot, what, where, quantity, share],
  imports: Object.values(importColumns),
  items: Object.values(itemColumns),
  categories: pick(categoriesWords, 'code', 'name', 'items'),
  reserves: Object.values(reserveColumns),
  warehouses: Object.values(warehousesWords.columns),
  bins: Object.values(binColumns),
  parties: Object.values(partyColumns),
  teams: pick(teamsWords, 'team', 'class', 'tier', 'item', 'nature', 'quantity', 'held', 'missing'),
  readiness: pick(
    { ...teamsWords, ...readinessWords },
    ...['team', 'class', 'share', 'byQuantity', 'worst', 'people', 'warehouse', 'until'],
  ),
  readinessLines: Object.values(readinessWords.columns),
  teamRecords: pick(
    teamRecordWords,
    ...['doneOn', 'kind', 'subject', 'hours', 'people', 'names', 'note', 'by'],
  ),
  service: Object.values(serviceColumns),
  certificates: Object.values(certificateWords.columns),
  operations: pick(operationsWords, ...['name', 'kind', 'place', 'startedOn', 'endedOn', 'levels']),
  operationTimeline: pick(operationWords.timeline, 'when', 'what', 'text', 'number', 'by'),
  operationWent: pick(
    operationWords.went,
    ...['item', 'to', 'sent', 'arrived', 'back', 'lost', 'value'],
  ),
  operationGiven: pick(
    operationWords.given,
    ...['on', 'place', 'team', 'households', 'people', 'number'],
  ),
  operationOwed: pick(operationWords.owed, 'what', 'who', 'goods', 'due', 'number'),
  users: pick(usersWords, 'login', 'name', 'state', 'grants'),
  assessments: Object.values(gradingWords.columns),
  comparedAssessments: Object.values(courseWords.columns),
  standards: Object.values(standardsWords.columns),
  standard: Object.values(criterionColumns),
  wayUp: Object.values(wayUpWords.steps),
  shoppingList: Object.values(wayUpWords.goods),
  provinceGrading: Object.values(provinceGradingWords.columns),
};

/**
 * What a screen puts into one cell, a file keeps apart, so that it can be sorted and summed there: by
 * the word of the screen, one of the columns of the file.
 */
const apart: Readonly<Record<string, readonly string[]>> = {
  物资: ['物资', '品名', '物资编码'],
  编码: ['编码', '物资编码'],
  '批号 / 序列号': ['批号'],
  '序列号 / 批号': ['序列号', '批号'],
  在哪里: ['仓库', '救援队'],
  能否出动: ['在队', '暂不能出动'],
  上次: ['上次日期', '上次事项'],
  '应还 / 核销期限': ['应还日期', '核销期限'],
  地方: ['货位'],
  在途物资: ['品名', '在途'],
  未到项: ['未到行数', '行数'],
  物资和批次: ['品名', '批号'],
  套件: ['套件', '套件编码'],
  组件: ['品名'],
  '金额（含在外）': ['金额（含在外，元）'],
  // A list that is imported has the headings of its template, so that it can be read in again.
  品类: ['品类', '类别'],
  单位: ['单位', '最小单位'],
  保质期: ['保质期/储备年限(月)'],
  保障人数: ['可保障人数'],
  参考单价: ['参考单价(元)'],
  货位: ['货位', '货位编码'],
  容量: ['容积(升)'],
  承重: ['承重(公斤)'],
  编制: ['编制人'],
  审核: ['审核人'],
  代码证号: ['统一社会信用代码/身份证号'],
};

/** The unit, which a screen writes into the cell. */
const plain = (heading: string) => heading.replace(/（(元|升|公斤|%|公里|分钟)）$/, '');

test.each(Object.keys(shown) as ListName[])('%s is headed in the file as on the screen', (list) => {
  const headings = exportLists[list].columns.map(({ heading }) => plain(heading));
  const missing = (shown[list] ?? [])
    .map(plain)
    .filter((word) => !(apart[word] ?? [word]).some((each) => headings.includes(each)));
  expect(missing).toEqual([]);
});

test('every list of a screen of its own is compared', () => {
  const compared = [...Object.keys(shown), 'assessment', 'differences', 'accuracy'].sort();
  expect(compared).toEqual([...listName.options].sort());
});
