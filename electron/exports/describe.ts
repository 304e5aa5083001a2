import { dayTyped } from '../../shared/format/typed';
import {
  assessmentStateNames,
  conditionNames,
  expiryBandNames,
  kindNames,
  levelNames,
  stateNames,
} from '../../shared/names';
import type { ReadableDb } from '../database/database';
import { list, sql } from '../database/sql';

const fieldNames: Readonly<Record<string, string>> = {
  warehouse: '仓库',
  category: '品类',
  item: '物资',
  owner: '物权单位',
  earmark: '定向用途',
  condition: '状态',
  expiry: '效期',
  where: '位置',
  state: '状态',
  mine: '本人制单',
  toPick: '待拣货',
  planned: '调运方案的草稿',
  lacksPhotos: '缺发放照片',
  kinds: '类型',
  from: '自',
  to: '至',
  date: '日期',
  party: '往来单位',
  team: '救援队',
  operation: '应急响应',
  person: '操作人',
  search: '查找',
  overdue: '逾期',
  show: '显示',
  recipient: '领用方',
  document: '单据',
  standard: '评级标准',
  targetLevel: '目标等级',
  level: '等级',
  assessment: '评定',
};

const wordNames: Readonly<Record<string, string>> = {
  ...kindNames,
  ...stateNames,
  ...conditionNames,
  ...expiryBandNames,
  shelf: '在库',
  custody: '在外',
  road: '在途',
  open: '未完',
  all: '全部',
  active: '在用',
  inactive: '停用',
  provisional: '临时物资',
  toReceive: '待签收',
  onRoad: '在途',
  toLeave: '待发',
  done: '已送完',
  calledOff: '已取消',
  stated: '差异待处理',
  overdue: '逾期',
  ...assessmentStateNames,
  true: '是',
};

/** What a list was asked, as people say it: `品类：被服，查找：棉`. */
export function describeAsked(db: ReadableDb, asked: Readonly<Record<string, unknown>>): string {
  const { filter, ...others } = asked;
  const fields = { ...others, ...(typeof filter === 'object' ? filter : {}) };
  const said = Object.entries(fields).flatMap(([field, value]) => {
    const name = fieldNames[field];
    if (name === undefined || value === null || value === undefined || value === '') return [];
    const values = (Array.isArray(value) ? value : [value]).map((each) =>
      field === 'targetLevel' || field === 'level'
        ? levelNames[Number(each)]
        : wordOf(db, String(each)),
    );
    return [`${name}：${values.join('、')}`];
  });
  return said.length === 0 ? '全部' : said.join('，');
}

/** What a value is called: a thing by its uid, a warehouse by its code, a word of the contract. */
function wordOf(db: ReadableDb, value: string): string {
  if (Object.hasOwn(wordNames, value)) return wordNames[value] ?? value;
  if (dayTyped(value) === value) return value;
  const values = list([value]);
  const named = db.find<{ name: string }>(sql`
    SELECT name FROM warehouse WHERE code IN (${values})
    UNION ALL SELECT name FROM category WHERE uid IN (${values})
    UNION ALL SELECT name FROM item WHERE uid IN (${values})
    UNION ALL SELECT name FROM party WHERE uid IN (${values})
    UNION ALL SELECT name FROM team WHERE uid IN (${values})
    UNION ALL SELECT name FROM earmark WHERE uid IN (${values})
    UNION ALL SELECT name FROM operation WHERE uid IN (${values})
    UNION ALL SELECT name FROM user WHERE uid IN (${values})
    UNION ALL SELECT name || ' 第 ' || version || ' 版' FROM standard WHERE uid IN (${values})
    UNION ALL SELECT warehouse.name || ' ' || judged_on FROM assessment
      JOIN warehouse ON warehouse.id = warehouse_id WHERE assessment.uid IN (${values})
    UNION ALL SELECT coalesce(number, '草稿') FROM document WHERE uid IN (${values})
    LIMIT 1`);
  return named?.name ?? value;
}
