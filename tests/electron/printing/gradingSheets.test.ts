import { createHash } from 'node:crypto';
import { v4 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../../../electron/printing/desk';
import { renderPages, renderSheet } from '../../../electron/printing/renderSheet';
import type { Sheet } from '../../../electron/printing/sheet';
import { seedUid } from '../../../seeds/seedUid';
import type { Output } from '../../../shared/api';
import { isTyped } from '../../../shared/grading/answers';
import { codeText, readCode } from '../../../shared/search/codes';
import type { SheetRequest } from '../../../shared/sheets/api';
import { jpeg, png } from '../../support/files';
import { answerTo, except, yesAt } from '../../support/grading';
import { type Names, namesAt } from '../../support/papers';
import { shelve } from '../../support/shelf';
import { type TestStore, testStore, wuhan } from '../../support/testStore';

/** Papers of assessments of a real store: what is on paper is what the assessment says. */
const standard = seedUid('standard', 'reference-2026/2');
let store: TestStore;
let names: Names;
let given: Sheet[];

beforeEach(async () => {
  store = testStore({ opening: '2026-08-01' });
  names = await namesAt(store);
  given = [];
  store.program.state.desk = {
    preview: async (sheet: Sheet) => {
      given.push(sheet);
      return { address: 'app://sheet/x', pages: 1, paper: { width: 210, height: 297 } };
    },
  } as unknown as Desk;
});
afterEach(() => store.close());

type Whole = Output<'assessments.read'>;
const read = (assessment: string): Promise<Whole> =>
  store.do('viewer', 'assessments.read', { assessment });
const quilts = (count: number) =>
  shelve(store, names, { entered: { count, unit: '床', factor: 1 } });

/** Of 四级: what can't be measured is answered so that it just holds, but for T4, which partly does. */
async function answered(): Promise<Whole> {
  const assessment = v4();
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment, warehouse: wuhan, standard, targetLevel: 4, judgedOn: '2026-11-23' },
  });
  const { measured, revision } = await read(assessment);
  const figures = measured.flatMap(({ criterion, readings }) => {
    const typed = readings.filter(isTyped);
    const said = typed.map(({ measure, thresholds }) => ({ measure, value: thresholds[4] }));
    return typed.length === 0 ? [] : answerTo(criterion, { figures: said });
  });
  const partly = answerTo('T4', {
    verdicts: [{ level: 4, verdict: 'partly' }],
    note: '南门 <b>没有</b> 摄像头',
  });
  const answers = [...except(yesAt(4), partly), ...figures];
  await store.do('assessor', 'assessments.answer', { assessment, revision, answers });
  return read(assessment);
}

async function signed(): Promise<Whole> {
  const { assessment, revision } = await answered();
  await store.do('approver', 'assessments.sign', { assessment, revision, note: '同意' });
  return read(assessment);
}

/** The text of a paper, asked for by a viewer. */
async function textOf(sheet: SheetRequest): Promise<string> {
  await store.do('viewer', 'sheets.preview', { sheet });
  return renderSheet(given.at(-1)!, [{ from: 0, to: 9_999 }])
    .replace(/<wbr\/?>/g, '')
    .replace(/^.*<body>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}
const reportOf = ({ assessment }: Whole) => textOf({ form: 'gradingReport', assessment });

test('the report says by what was graded, what it comes to, how each criterion stands, and every gap', async () => {
  await quilts(200);
  const whole = await signed();
  const text = await reportOf(whole);
  const { sequence, hash, result } = whole;
  for (const words of [
    '评定报告 目标四级 基准日 2026-11-23',
    '参考标准（非总会正式文件）',
    '未达四级',
    `账链第 ${sequence} 号 ${hash!.slice(0, 4)}`,
    '复核意见 同意',
    'L4 棉被 差 50 床 要求 不少于 250 床；实际 200 床',
    '备注：南门 &lt;b&gt;没有&lt;/b&gt; 摄像头',
    `缺口 ${result.gaps.length} 项，共 ${whole.body.criteria.length} 项指标`,
    '评定人',
    '复核人',
    '仓库负责人',
  ]) {
    expect(text).toContain(words);
  }
  for (const { code } of whole.body.criteria) expect(text).toContain(` ${code} `);
  for (const { name, earned, of } of result.dimensions) {
    expect(text).toContain(`${name} ${earned / 2} / ${of / 2}`);
  }
  // T4 weighs as much as it weighs: 部分符合 earns half.
  const { weight } = whole.body.criteria.find(({ code }) => code === 'T4')!;
  expect(text).toContain(`部分符合 ${weight / 2} / ${weight}`);
});

test('its cover says whose warehouse was graded, by what, with what result, by whom, and its number', async () => {
  await quilts(200);
  const whole = await signed();
  await reportOf(whole);
  const [cover] = renderPages(given.at(-1)!, [{ from: 0, to: 9_999 }]);
  for (const words of [
    '武汉市红十字会<',
    whole.warehouse.name,
    `${whole.standard.title} 第 ${whole.standard.version} 版`,
    '本报告所用标准为参考标准（非总会正式文件）',
    '未达四级',
    '目标四级，未达到',
    '2026年11月23日',
    `账链第 ${whole.sequence} 号 ${whole.hash!.slice(0, 4)}`,
    whole.by.name,
    whole.signed!.by.name,
    '第 1 页 / 共 2 页',
  ]) {
    expect(cover).toContain(words);
  }
  expect(cover).not.toContain('<table');
});

test('no page of gaps and signatures has the heads of the criteria', async () => {
  await quilts(200);
  const whole = await signed();
  await reportOf(whole);
  const ofCriteria = whole.body.dimensions.length + whole.body.criteria.length;
  const [, criteria, gaps] = renderPages(given.at(-1)!, [
    { from: 0, to: ofCriteria },
    { from: ofCriteria, to: 9_999 },
  ]);
  expect(criteria).toMatch(/<thead>.*代码/);
  expect(gaps).toContain('三、缺口');
  expect(gaps).toContain('仓库负责人');
  expect(gaps).not.toContain('<thead');
});

test('the points of the criteria on paper come to the score', async () => {
  await quilts(300);
  const whole = await signed();
  const text = await reportOf(whole);
  const points = [...text.matchAll(/符合 ([\d.]+) \/ (\d+) /g)].map(([, got]) => Number(got));
  expect(points).toHaveLength(whole.body.criteria.length);
  expect(Math.round(points.reduce((sum, each) => sum + each, 0) * 10)).toBe(whole.score);
});

test('what is not signed is stamped and says that it still changes', async () => {
  const assessment = v4();
  await store.do('assessor', 'assessments.begin', {
    ...{ assessment, warehouse: wuhan, standard, targetLevel: 4, judgedOn: '2026-11-23' },
  });
  expect(await reportOf(await read(assessment))).toMatch(/草稿 .*尚未复核，内容和结论还会改变/);
  expect(await reportOf(await answered())).toMatch(/未复核 .*尚未复核，内容和结论还会改变/);
  expect(await reportOf(await signed())).not.toMatch(/草稿|未复核/);
});

test('all photos stand behind the report, and a criterion says which are of it', async () => {
  const { assessment, revision } = await answered();
  const photo = jpeg('南门');
  const add = async (criterion: string, on: number, bytes: Buffer) =>
    store.do('assessor', 'assessments.addPhoto', {
      ...{ assessment, photo: v4(), revision: on, criterion },
      ...{ fileName: 'photo.jpg', base64: bytes.toString('base64') },
    });
  let next = await add('T4', revision, photo);
  for (let number = 1; number <= 12; number++) {
    next = await add('L7', next.revision, png(`${number}`));
  }
  const text = await reportOf(await read(assessment));
  expect(text).toContain('照片 13 张，附后');
  expect(text).toContain('照片 1、2、3、4、5、6、7、8、9、10、11、12 符合');
  expect(text).toMatch(/附：照片 照片 1 L7 .* 照片 13 T4 视频监控、门禁/);
  const html = renderSheet(given.at(-1)!, [{ from: 0, to: 9_999 }]);
  const sha256 = createHash('sha256').update(photo).digest('hex');
  expect(html).toContain(`src="/pictures/${sha256}"`);
  expect(await textOf({ form: 'gapList', assessment })).not.toContain('照片');
});

test('the paper of a signed assessment stays as it was, whatever comes in later', async () => {
  await quilts(200);
  const whole = await signed();
  // 提升方案 is of the day of the print and says so; all else is of the assessment.
  const body = (text: string) =>
    text.replace(/提升方案（.*以下空白/, '').replace(/账链第 \d+ 号 [0-9a-f ]+（[^第]*/g, '');
  const before = body(await reportOf(whole));
  await quilts(1000);
  expect(await reportOf(whole)).toContain('提升方案（达到四级：2026-11-23 按当日单价');
  expect(body(await reportOf(whole))).toBe(before);
  expect(before).toContain('差 50 床');
});

test('the report says what closes the gaps: by what means, what is bought, which levels that reaches', async () => {
  await quilts(200);
  const text = await reportOf(await signed());
  expect(text).toMatch(/现场整改 T4 视频监控、门禁（[^）]+）/);
  expect(text).toMatch(/采购 棉被 50 床（可后补），[^；]*用于 L4/);
  expect(text).toMatch(/采购估算合计 [\d,.]+ 元；其中达标必需/);
  expect(text).toMatch(/能达到的等级 一级 只靠全省调剂未达到/);
});

test('from the second print on each paper says 补打; drafts and what is signed count apart', async () => {
  const print = async (sheet: SheetRequest) =>
    store.do('viewer', 'sheets.print', { sheet, layout: {}, printer: 'p', copies: 1, pages: null });
  const desk = store.program.state.desk as unknown as Record<string, unknown>;
  desk.print = async () => ({ printed: true, reason: null });
  const { assessment, revision } = await answered();
  const report = { form: 'gradingReport' as const, assessment };
  await print(report);
  expect(await textOf(report)).toContain('补打 1');
  expect(await textOf({ form: 'gapList', assessment })).not.toContain('补打');
  await store.do('approver', 'assessments.sign', { assessment, revision, note: '同意' });
  expect(await textOf(report)).not.toContain('补打');
  await print(report);
  await print({ form: 'rectification', assessment, until: '2026-12-31' });
  await print(report);
  expect(await textOf(report)).toContain('补打 2');
  expect(await textOf({ form: 'rectification', assessment })).toContain('补打 1');
});

test('the list of gaps has them and nothing else', async () => {
  await quilts(200);
  const { assessment, result, body } = await signed();
  const text = await textOf({ form: 'gapList', assessment });
  const missing = new Set(result.gaps.map(({ criterion }) => criterion));
  for (const { code, title, veto } of body.criteria) {
    const words = `${code} ${veto ? '★ ' : ''}${title}`;
    expect(text.includes(words), words).toBe(missing.has(code));
  }
  expect(text).toContain('不少于 250 床 200 床 差 50 床');
});

test('the notice asks the warehouse to mend its gaps until a day, or leaves room for one', async () => {
  const { assessment, gaps, warehouse } = await signed();
  const text = await textOf({ form: 'rectification', assessment, until: '2026-12-31' });
  expect(text).toContain(`${warehouse.name}：`);
  expect(text).toContain(`下列 ${gaps} 项缺口，请于 2026年12月31日 前整改完毕`);
  expect(text).toContain('责任人');
  expect(await textOf({ form: 'rectification', assessment })).toMatch(
    /请于 +年 +月 +日 +前整改完毕/,
  );
});

test('the code on a paper leads to its assessment and tells whether it was printed from these books', async () => {
  const { assessment } = await signed();
  await reportOf(await read(assessment));
  const html = renderSheet(given.at(-1)!, [{ from: 0, to: 9_999 }]);
  const { head } = await store.do('viewer', 'ledger.head', {});
  const code = codeText({ kind: 'assessment', uid: assessment, head });
  expect(html).toContain(`alt="${code}"`);
  const find = async (search: string) =>
    (await store.do('viewer', 'search.find', { search, warehouse: wuhan })).meant;
  expect(await find(code)).toMatchObject({
    kind: 'assessment',
    uid: assessment,
    state: 'signed',
    printed: { sequence: head.sequence, agrees: true },
  });
  const other = { sequence: head.sequence, hash: 'f'.repeat(64) };
  expect(await find(codeText({ kind: 'assessment', uid: assessment, head: other }))).toMatchObject({
    printed: { agrees: false },
  });
  expect(readCode(code)).toMatchObject({ kind: 'assessment', uid: assessment });
});
