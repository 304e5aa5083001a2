import { describe, expect, test } from 'vitest';
import { refusalSentence } from '../../../renderer/messages/refusals';
import type { Refusal, RefusalCode, Refusals } from '../../../shared/refusals';

/** One of each; a refusal that is missing here does not compile. */
const samples: { [C in RefusalCode]: Refusals[C] } = {
  'input.malformed': { issues: [{ path: 'body.lines.0.expiry', message: 'Invalid input' }] },
  'call.unknown': { call: 'moon.read' },
  'key.missing': { call: 'documents.save' },
  'key.reused': {},
  'session.none': {},
  'session.wrongPassword': { triesLeft: 3 },
  'session.locked': { until: '2026-11-23T08:15:00.000Z' },
  'role.missing': {
    roles: ['keeper', 'dispatcher'],
    warehouse: '42010001',
    warehouseName: '武汉市库',
  },
  'store.none': {},
  'store.exists': {},
  'store.clockRefused': {},
  'window.needed': {},
  notFound: { what: 'document', uid: '0193…' },
  'warehouse.notKeptHere': { warehouse: '武汉市库' },
  'warehouse.notLive': { warehouse: '武汉市库' },
  'warehouse.hasPostings': { warehouse: '武汉市库' },
  'login.taken': { login: 'wang' },
  'name.taken': { name: '武汉市慈善总会' },
  'record.fixed': { name: '中国红十字会总会' },
  'item.faults': {
    item: '棉被',
    faults: [
      { field: 'code', index: null, fault: 'taken', other: '毛毯' },
      { field: 'barcodes', index: 0, fault: 'checkDigit', other: '6901234567890' },
    ],
  },
  'item.cannotMatch': { item: '不知名的帐篷', into: '单帐篷', reason: 'unit', number: null },
  'photo.type': {},
  'photo.tooMany': { most: 12 },
  'reserve.order': { item: '棉被' },
  'party.identityNumber': { nature: 'organisation' },
  'party.twin': { name: '武汉市慈善总会' },
  'team.holds': { team: '省赈济救援队', items: 3 },
  'team.onPaper': { team: '供水救援队', number: 'CK-42010001-20261123-0001' },
  'name.reserved': { name: '（已删除）' },
  'teamKit.twice': { item: '棉被' },
  'certificate.turned': { certificate: '应急救护员证' },
  'member.stale': {},
  'teamRecord.people': { people: 3, names: 4 },
  'deployment.over': { team: '湖北省红十字赈济救援队' },
  'deployment.out': {
    ...{ team: '湖北省红十字赈济救援队', operation: '黄梅洪涝', goneOn: '2026-11-20' },
  },
  'deployment.backEarly': { goneOn: '2026-11-20' },
  'deploy.dueDate': { dueDate: '2026-11-20', today: '2026-11-23' },
  'checkIn.unlike': {},
  'checkIn.tooMuch': { item: '折叠床', held: 12, said: 13 },
  'service.nextDue': { doneOn: '2026-11-20' },
  'bin.inUse': { bin: 'A-01-03', because: 'paper', number: 'CK-42010001-20261123-0001' },
  'record.outOfUse': {
    things: [
      { what: 'bin', name: 'A-01-03' },
      { what: 'party', name: '王小二' },
    ],
  },
  'operation.ended': { operation: '梁子湖洪水', endedOn: '2026-11-21' },
  lastAdministrator: {},
  'document.stale': { revision: 4 },
  'document.step': { step: 'approve', because: 'maker' },
  'recovery.lotUnsaid': { item: '单帐篷', recipient: '黄梅县小池镇', most: 0 },
  'bill.loop': { item: '赈济家庭箱', part: '蚊帐' },
  'transfer.tooEarly': { act: 'match', businessDate: '2026-11-20', notBefore: '2026-11-22' },
  'recovery.tooMuch': { item: '单帐篷', recipient: '黄梅县小池镇', most: 2 },
  'document.incomplete': {
    kind: 'receipt',
    problems: [
      { line: null, field: 'acceptor2', problem: 'missing' },
      { line: 2, field: 'expiry', problem: 'missing' },
    ],
  },
  'stock.short': {
    shortages: [
      {
        line: 1,
        picks: [],
        short: 200,
        skipped: [],
        refused: [],
        item: 'q',
        wanted: 1500,
        available: 1300,
      },
    ],
    labels: { q: { name: '棉被', code: 'A04', spec: null, unit: '床' } },
  },
  'stock.negative': {
    item: '棉被',
    batchNumber: 'B2301',
    place: 'A-01-03',
    missing: 20,
    on: '2026-11-20',
    document: 'CK-42010001-20261120-0001',
  },
  'operation.saysNothing': {},
  'stock.spokenFor': {
    item: '棉被',
    batchNumber: 'B1',
    place: 'A-01-01',
    spokenFor: 10,
    document: 'GH-1',
  },
  'date.future': { businessDate: '2026-12-01', today: '2026-11-23' },
  'date.beforeOpening': { businessDate: '2025-12-01', openingDate: '2026-01-01' },
  'date.beforeCount': {
    bin: 'A-01-01',
    on: '2026-11-20',
    document: 'PD-42010001-20261120-0001',
    businessDate: '2026-11-19',
  },
  'trip.stale': { plate: '鄂A12345' },
  'trip.step': { plate: '鄂A12345', step: 'sign', state: 'onRoad', stop: 'signed' },
  'trip.time': {
    because: 'order',
    at: '2026-11-23T00:00:00.000Z',
    notBefore: '2026-11-23T01:00:00.000Z',
  },
  'trip.paper': { number: 'CK-42010001-20261120-0001', because: 'notPosted' },
  'trip.difference': { number: 'CK-42010001-20261120-0001', because: 'tooMuch', most: 5 },
  'transfer.halfReceived': { number: 'DB-42010001-20261120-0001' },
  'transfer.unexplained': { item: '棉被', batchNumber: 'B2301' },
  'transfer.tooMuch': { item: '棉被', batchNumber: 'B2301', most: 5 },
  'transfer.noMatch': { number: 'RK-42010001-20261120-0001' },
  'date.closed': {
    businessDate: '2026-10-01',
    closedThrough: '2026-10-31',
    warehouse: '武汉市库',
  },
  'closing.openPapers': {
    month: '2026-10',
    papers: [{ document: 'd', number: 'RK-42010001-20261020-0001' }],
  },
  'arrival.fixed': { number: 'TZ-42010001-20261123-0001' },
  'bill.twice': { item: '毛巾' },
  'bill.fixed': { item: '赈济家庭包', version: 2 },
  'care.notThere': { lot: 'l', warehouse: '武汉市库' },
  'requisition.stale': { revision: 3 },
  'requisition.step': { step: 'approve', because: 'maker' },
  'requisition.faults': { faults: [{ line: 2, field: 'quantity', fault: 'missing' }] },
  'operation.future': { time: '23:10' },
  'operation.noSociety': {},
  'operation.noLevel': { body: 'provincialSociety' },
  'operation.noFigure': {},
  'operation.closed': { name: '黄梅洪涝', endedOn: '2026-07-20' },
  'operation.open': { name: '黄梅洪涝' },
  'operation.endsEarly': { startedOn: '2026-07-01' },
  'operation.endsBeforePaper': { number: 'CK-42010001-20260720-001', businessDate: '2026-07-20' },
  'operation.direct': {},
  'province.only': {},
  'operation.twice': { name: '黄梅洪涝' },
  'operation.owes': { name: '黄梅洪涝', owed: 3 },
  'plan.stale': { revision: 3 },
  'plan.step': { because: 'maker' },
  'plan.release': { warehouses: ['武汉市库'] },
  'plan.ended': {
    number: 'XQ-42010001-20261123-0001',
    operation: '黄梅洪涝',
    endedOn: '2026-11-22',
  },
  'plan.noOrder': { because: 'state' },
  'plan.overtaken': {},
  'plan.drafted': {
    lines: [
      {
        ...{ number: 'XQ-42010001-20261123-0001', line: 1, item: '棉被' },
        ...{ planned: 80, open: 80, drafted: 80 },
      },
    ],
    papers: [
      { document: '', kind: 'dispatch', warehouse: '武汉市库', plan: 'FA-42010001-20261123-0001' },
    ],
  },
  'plan.answered': {
    lines: [
      {
        ...{ number: 'XQ-42010001-20261123-0001', line: 1, item: '棉被' },
        ...{ planned: 700, open: 200 },
      },
    ],
  },
  'plan.notOpen': { number: 'XQ-42010001-20261123-0001' },
  'plan.nowhere': { number: 'XQ-42010001-20261123-0001', place: '黄梅县城' },
  'evidence.missing': { field: 'mendBy' },
  'evidence.longAgo': { doneOn: '1990-11-20', earliest: '2025-08-01' },
  'evidence.twice': { name: '周保管' },
  'evidence.over': { because: 'struck' },
  'evidence.noEnd': {},
  'evidence.endsEarly': { doneOn: '2026-11-20' },
  'care.beforeReceipt': { item: '棉被', batchNumber: 'B1', receivedOn: '2026-11-01' },
  'closing.notOver': { month: '2026-11', today: '2026-11-23' },
  'closing.notNext': { month: '2026-10', next: '2026-09' },
  'closing.notLast': { month: '2026-08', last: null },
  'closing.secondPerson': {},
  'standard.published': { title: '参考标准（非总会正式文件）', version: 2 },
  'standard.faults': { faults: [{ fault: 'weights', of: '99' }] },
  'standard.unreadable': { title: '参考标准', version: 3, rows: ['L4 棉被常备量'] },
  'standard.unfit': {},
  'standard.lastVersion': { title: '参考标准（非总会正式文件）', version: 9999 },
  'standard.notInForce': { title: '参考标准（非总会正式文件）', version: 3, because: 'draft' },
  'grading.stale': { revision: 4 },
  'assessment.signed': { warehouse: '武汉市库', judgedOn: '2026-11-20' },
  'assessment.notYours': { by: '王评定' },
  'assessment.answer': { criterion: 'M1', because: 'vetoNotApplicable' },
  'assessment.open': { criteria: [{ code: 'T4', title: '视频监控、门禁' }] },
  'assessment.secondPerson': {},
  'handover.secondPerson': { warehouse: '武汉市库' },
  'handover.notSigned': { number: 'PD-42010001-20261101-0001', names: ['张三', '李四'] },
  'handover.count': { number: 'PD-42010001-20261101-0001', because: 'old', days: 7 },
  'reversal.already': { number: 'CX-42010001-20261123-0001', posted: true },
  'reversal.ofReversal': {},
  'reversal.beforeOriginal': { businessDate: '2026-11-12', original: '2026-11-20' },
  'reversal.counted': { number: 'PD-42010001-20261123-0001', item: '棉被', place: 'A-01-01' },
  'reversal.otherValue': { item: '蚊帐', came: 11_200, left: 2_400 },
  'reversal.matched': { number: 'DB-42010001-20261120-0001' },
  'serial.present': { serialNumber: 'SN-1', item: '发电机' },
  'ledger.lostTail': { state: 'ahead', entries: 2, numbers: ['RK-42010001-20261120-0001'] },
  'ledger.nothingLost': {},
  'ledger.fileSame': {},
  'ledger.fileChangedAgain': { lastSeenAt: '2026-11-23T08:00:00.000Z' },
  'person.second': {},
  'sheet.failed': { because: 'gone' },
  'sheet.noFolder': {},
  'sheet.notWritten': { file: '入库单.pdf', because: 'full' },
  'sheet.noRoom': { paper: 'third', page: 1 },
  'sheet.paper': { form: 'roster', paper: 'half' },
  'sheet.tooLong': { rows: 4321, limit: 2000 },
  'attachment.damaged': { name: '发票.jpg', because: 'changed' },
  'attachment.type': {},
  'attachment.fixed': {},
  'person.none': {},
  'telephone.mistyped': {},
  'operation.withdrawn': { name: '2026年7月洪涝' },
  'operation.served': { name: '2026年7月洪涝', serving: 3 },
  'file.tooLarge': { limit: 20_000_000 },
  'file.notExcel': {},
  'file.tooManyRows': { limit: 2000 },
  'file.unfit': { because: 'oldExcel' },
  'import.gone': {},
  'import.stopped': {},
  'export.stopped': {},
  'import.errors': { errors: 3 },
  'proof.stopped': {},
  'store.lost': { because: 'missing' },
  'backup.running': {},
  'backup.failed': { place: 'second', because: 'noRoom' },
  'backup.damaged': {},
  'backup.otherNode': { node: '荆州市库' },
  'backup.newer': { version: '0.9.0' },
  'backup.twoNeeded': { administrator: false },
  'backup.badFolder': { folder: 'D:\\备份', because: 'insideData' },
  'store.full': {},
  'store.readOnly': {},
  'store.gone': {},
  'store.damaged': {},
  'store.busy': {},
  'store.sweeping': {},
  'drill.none': {},
  'drill.inForce': { operations: ['黄梅洪涝'] },
  'drill.underWay': {},
  'drill.noted': { by: '周保管' },
  'drill.notHere': {},
  'drill.notOfIt': { name: '黄梅洪涝' },
  'drill.workWentOn': {},
  'drill.busy': {},
  'drill.stopped': {},
  'drill.noNext': {},
  'drill.copy': {},
  'store.noMemory': {},
};

/** These are not about something that could have been saved. */
const beforeAnything: readonly RefusalCode[] = [
  'session.wrongPassword',
  'session.locked',
  'store.none',
];

const sentenceOf = (code: RefusalCode) => refusalSentence({ code, ...samples[code] } as Refusal);
const codes = Object.keys(samples) as RefusalCode[];

describe('every refusal', () => {
  test.each(codes)('%s is said in Chinese, without a hole', (code) => {
    const { title, detail, next = '' } = sentenceOf(code);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(detail).toMatch(/[。）]$/);
    expect(`${title}${detail}${next}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test.each(codes.filter((code) => !beforeAnything.includes(code)))(
    '%s says whether anything was saved',
    (code) => {
      expect(sentenceOf(code).detail).toMatch(
        /尚未保存|未变动|没有保存|没有记账|没有重新建立|保持原样/,
      );
    },
  );
});

test('nothing is said in the words of the contract', () => {
  const said = JSON.stringify([sentenceOf('notFound'), sentenceOf('input.malformed')]);
  expect(said).toContain('没有找到单据');
  expect(said).not.toMatch(/document|body\.lines/);
});

test('a shortage names the item, what was wanted and what there is', () => {
  expect(sentenceOf('stock.short').detail).toContain('第 1 行 棉被：需要 1,500，可用 1,300');
});

test('an incomplete paper names each place', () => {
  expect(sentenceOf('document.incomplete').detail).toContain(
    '验收人二：未填；第 2 行 失效日期：未填',
  );
});

test('an incomplete paper calls its fields as its own form does', () => {
  const of = (kind: 'transfer' | 'return' | 'returnToSource' | 'dispatch', field: string) =>
    refusalSentence({
      code: 'document.incomplete',
      kind,
      problems: [{ line: null, field, problem: 'missing' }],
    }).detail;
  expect(of('transfer', 'to')).toContain('调入库：未填');
  expect(of('returnToSource', 'to')).toContain('退往单位：未填');
  expect(of('dispatch', 'to')).toContain('收货单位：未填');
  expect(of('return', 'deliverer')).toContain('归还人：未填');
});
