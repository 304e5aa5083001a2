import {
  kitNatureNames,
  levelNames,
  operationKindNames,
  partyNatureNames,
  partyRoleNames,
  responseLevelNames,
  roleNames,
  teamClassNames,
  tierNames,
} from '../names';
import { levelBody } from '../operations/api';
import { levelHolder } from '../operations/levels';
import { fillOf } from '../warehouses/fill';
import { declareList } from './declare';

/** What has nothing below it still has a row. */
const orOne = <T>(rows: readonly T[]): readonly (T | null)[] => (rows.length === 0 ? [null] : rows);
const yes = (is: boolean) => (is ? '是' : '');

export const items = declareList({
  call: 'items.list',
  title: '物资目录',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ code }) => code),
    c.text('品名', 20, ({ name }) => name),
    c.text('规格型号', 24, ({ spec }) => spec),
    c.text('类别', 14, ({ category }) => category.name),
    c.text('最小单位', 10, ({ unit }) => unit),
    c.text('包装', 18, ({ packs }) =>
      packs.map(({ unit, factor }) => `${unit}=${factor}`).join('、'),
    ),
    c.count('保质期/储备年限(月)', ({ shelfLifeMonths }) => shelfLifeMonths),
    c.text('有失效日期', 12, ({ expires }) => (expires ? '是' : '否')),
    c.count('可保障人数', ({ peopleServed }) => peopleServed),
    c.text('回收类', 10, ({ recoverable }) => (recoverable ? '是' : '否')),
    c.text('按序列号管理', 14, ({ serialised }) => (serialised ? '是' : '否')),
    c.price('参考单价(元)', ({ referencePrice }) => referencePrice),
    c.text('临时物资', 10, ({ provisional }) => yes(provisional)),
    c.text('停用', 8, ({ active }) => yes(!active)),
  ],
});

export const categories = declareList({
  call: 'categories.list',
  title: '物资品类',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('代码', 10, ({ code }) => code),
    c.text('名称', 20, ({ name }) => name),
    c.count('物资种数', ({ items: count }) => count),
  ],
});

export const reserves = declareList({
  call: 'reserves.list',
  title: '储备定额',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('品名', 20, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.count('常备', ({ reserve }) => reserve?.standing ?? null),
    c.count('最低', ({ reserve }) => reserve?.minimum ?? null),
    c.count('最高', ({ reserve }) => reserve?.maximum ?? null),
    c.count('在库', ({ onHand }) => onHand),
    c.count('可用', ({ available }) => available),
    c.count('差', ({ gap }) => gap),
  ],
});

export const warehouses = declareList({
  call: 'warehouses.list',
  title: '仓库',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('仓库', 30, ({ name }) => name),
    c.text('编码', 14, ({ code }) => code),
    c.text('级别', 8, ({ tier }) => tierNames[tier]),
    c.text('目标等级', 10, ({ targetLevel }) => levelNames[targetLevel] ?? null),
    c.count('服务人口', ({ population }) => population),
    c.day('启用日期', ({ openingDate }) => openingDate),
    c.text('本机保管', 10, ({ keptHere }) => yes(keptHere)),
  ],
});

/** The plan as a table, zone by zone as on the screen; what nobody has measured stays blank. */
export const bins = declareList({
  call: 'bins.plan',
  title: '货位',
  rows: ({ zones }) => zones.flatMap((zone) => zone.bins.map((bin) => ({ ...bin, zone }))),
  columns: (c) => [
    c.text('货位编码', 16, ({ code }) => code),
    c.text('库区', 10, ({ zone }) => zone.code),
    c.text('库区名称', 18, ({ zone }) => zone.name),
    c.count('物资种数', ({ items: count }) => count),
    c.text('占用', 12, ({ capacityCm3, volume }) => {
      const fill = fillOf(capacityCm3, volume);
      if (fill.kind === 'unknown') return null;
      return `${fill.kind === 'atLeast' ? '至少 ' : ''}${Math.ceil(fill.permille / 10)}%`;
    }),
    c.measure('已占（升）', ({ volume }) => volume.known / 1000),
    c.count('没量过的物资', ({ volume }) => volume.unmeasured),
    c.measure('容积(升)', ({ capacityCm3 }) => capacityCm3 && capacityCm3 / 1000),
    c.measure('重量（公斤）', ({ weight }) => weight.known / 1000),
    c.measure('承重(公斤)', ({ bearsG }) => bearsG && bearsG / 1000),
    c.text('停用', 8, ({ active }) => yes(!active)),
  ],
});

/** What is personal stays masked, as in the list. */
export const parties = declareList({
  call: 'parties.list',
  title: '往来单位',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('名称', 32, ({ name }) => name),
    c.text('身份', 22, (row) => row.roles.map((role) => partyRoleNames[role]).join('、')),
    c.text('性质', 10, ({ nature }) => partyNatureNames[nature]),
    c.text('编码', 14, ({ code }) => code),
    c.text('联系人', 12, ({ contact }) => contact),
    c.text('电话', 16, ({ telephone }) => telephone),
    c.text('统一社会信用代码/身份证号', 26, ({ identityNumber }) => identityNumber),
    c.text('地址', 30, ({ address }) => address),
    c.text('停用', 8, ({ active }) => yes(!active)),
  ],
});

/** One row for each thing of a kit list; a team without one has a row of its own. */
export const teams = declareList({
  call: 'teams.list',
  title: '救援队',
  rows: ({ rows }) => rows.flatMap((team) => orOne(team.kit).map((line) => ({ team, line }))),
  columns: (c) => [
    c.text('编码', 12, ({ team }) => team.code),
    c.text('救援队', 30, ({ team }) => team.name),
    c.text('类别', 10, ({ team }) => teamClassNames[team.class]),
    c.text('级别', 8, ({ team }) => tierNames[team.tier]),
    c.count('可出动人数', ({ team }) => team.deployable),
    c.count('队员', ({ team }) => team.members),
    c.text('停用', 8, ({ team }) => yes(!team.active)),
    c.text('物资编码', 12, ({ line }) => line?.item.code ?? null),
    c.text('物资', 20, ({ line }) => line?.item.name ?? null),
    c.text('单位', 8, ({ line }) => line?.item.unit ?? null),
    c.text('性质', 8, ({ line }) => line && kitNatureNames[line.nature]),
    c.count('应配', ({ line }) => line?.quantity ?? null),
    c.count('在手', ({ line }) => line?.held ?? null),
    c.count('缺', ({ line }) => line && Math.max(0, line.quantity - line.held)),
  ],
});

export const operations = declareList({
  call: 'operations.list',
  title: '应急响应',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('名称', 36, ({ name }) => name),
    c.text('灾种', 18, ({ kind }) => operationKindNames[kind]),
    c.text('地点', 24, ({ place }) => place),
    c.day('启动日期', ({ startedOn }) => startedOn),
    c.day('结束日期', ({ endedOn }) => endedOn),
    c.text('撤销', 10, ({ isWithdrawn }) => (isWithdrawn ? '已撤销' : '')),
    c.text('响应等级', 40, ({ levels }) =>
      levelBody.options
        .flatMap((body) => levels.filter((each) => each.body === body))
        .map(({ level, ...of }) => `${levelHolder(of)} ${responseLevelNames[level]}`)
        .join('，'),
    ),
  ],
});

/** One row for each grant, so that they can be filtered by role and warehouse. */
export const users = declareList({
  call: 'users.list',
  title: '用户与授权',
  rows: ({ rows }) => rows.flatMap((user) => orOne(user.grants).map((grant) => ({ user, grant }))),
  columns: (c) => [
    c.text('账号', 18, ({ user }) => user.login),
    c.text('姓名', 14, ({ user }) => user.name),
    c.text('状态', 8, ({ user }) => (user.active ? '启用' : '停用')),
    c.instant('锁定至', ({ user }) => user.lockedUntil),
    c.text('授权', 12, ({ grant }) => (grant ? roleNames[grant.role] : '未授权')),
    c.text('仓库', 14, ({ grant }) => grant && (grant.warehouse ?? '全部仓库')),
    c.day('代理起', ({ grant }) => grant?.from ?? null),
    c.day('代理止', ({ grant }) => grant?.to ?? null),
  ],
});
