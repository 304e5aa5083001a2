import {
  kitNatureNames,
  serviceKindNames,
  serviceStateNames,
  teamClassNames,
  teamRecordKindNames,
} from '../names';
import { maskTelephone } from '../people/mask';
import { worstGap } from '../teams/readiness';
import type { ReadinessLine } from '../teams/readinessApi';
import { declareList } from './declare';

/** Every team at a glance. */
export const readiness = declareList({
  call: 'readiness.list',
  title: '备勤一览',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('编码', 12, ({ team }) => team.code),
    c.text('救援队', 30, ({ team }) => team.name),
    c.text('类别', 10, ({ team }) => teamClassNames[team.class]),
    c.text('所属仓库', 26, ({ warehouse }) => warehouse.name),
    c.text('出动', 24, ({ out }) => out && (out.operation?.name ?? '不属于应急响应')),
    c.count('备勤率（%）', ({ shares }) => shares?.lines ?? null),
    c.count('按数量（%）', ({ shares }) => shares?.quantity ?? null),
    c.count('清单行数', ({ lines }) => lines.length),
    c.count('缺口行数', ({ lines }) => lines.filter(({ missing }) => missing > 0).length),
    c.text('最大缺口', 24, ({ lines }) => {
      const gap = worstGap(lines);
      return gap && `${gap.item.name} 缺 ${gap.missing} ${gap.item.unit}`;
    }),
    c.count('应出动人数', ({ people }) => people.asked),
    c.count('能出动', ({ people }) => people.canGo),
    c.count('在队', ({ people }) => people.members),
    c.count('证书过期', ({ people }) => people.expired),
    c.count('保养过期', ({ lines }) => total(lines, 'serviceOverdue')),
    c.count('已过期', ({ lines }) => total(lines, 'expired')),
    c.day('预计归还', ({ until }) => until),
  ],
});

function total(lines: readonly ReadinessLine[], of: 'serviceOverdue' | 'expired'): number {
  return lines.reduce((sum, line) => sum + line[of], 0);
}

/** One team, line by line of its kit list. */
export const readinessLines = declareList({
  call: 'readiness.read',
  title: '备勤清单',
  rows: ({ lines }) => lines,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('物资', 22, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('单位', 8, ({ item }) => item.unit),
    c.text('性质', 8, ({ nature }) => kitNatureNames[nature]),
    c.count('应配', ({ quantity }) => quantity),
    c.count('在手', ({ held }) => held),
    c.count('在手能带走', ({ heldFit }) => heldFit),
    c.count('本库可用', ({ available }) => available),
    c.count('可领', ({ take }) => take),
    c.count('缺', ({ missing }) => missing),
    c.count('外库可用', ({ elsewhere }) => elsewhere),
    c.count('已过期', ({ expired }) => expired),
    c.count('将到期', ({ expiring }) => expiring),
    c.count('待修待检', ({ repair }) => repair),
    c.count('保养过期', ({ serviceOverdue }) => serviceOverdue),
    c.count('他人或定向', ({ tied }) => tied),
  ],
});

export const teamRecords = declareList({
  call: 'teamRecords.list',
  title: '培训演练记录',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.day('日期', ({ doneOn }) => doneOn),
    c.text('类别', 8, ({ kind }) => teamRecordKindNames[kind]),
    c.text('内容', 36, ({ subject }) => subject),
    c.measure('时长（小时）', ({ hours }) => hours / 10),
    c.count('参加人数', ({ people }) => people),
    c.text('姓名', 36, ({ names }) => names.join('、')),
    c.text('说明', 30, ({ note }) => note),
    c.text('登记人', 12, ({ by }) => by.name),
    c.instant('登记时间', ({ at }) => at),
    c.text('划去原因', 24, ({ struck }) => struck?.reason ?? null),
  ],
});

/** The members of a team; a telephone goes into no file whole. */
export const teamMembers = declareList({
  call: 'teams.members',
  title: '队员',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('姓名', 12, ({ name }) => name),
    c.text('职务', 14, ({ duty }) => duty),
    c.text('电话', 16, ({ telephone }) => maskTelephone(telephone)),
    c.text('技能', 30, ({ skills }) => skills.join('、')),
    c.text('证书', 50, ({ certificates }) =>
      certificates
        .map(({ name, expiresOn }) => (expiresOn === null ? name : `${name} 至 ${expiresOn}`))
        .join('、'),
    ),
    c.text('在队', 10, ({ active }) => (active ? '是' : '已离队')),
    c.text(
      '暂不能出动',
      14,
      ({ away }) => away && (away.until === null ? '是' : `至 ${away.until}`),
    ),
  ],
});

export const service = declareList({
  call: 'service.list',
  title: '装备保养',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('物资编码', 12, ({ item }) => item.code),
    c.text('装备', 22, ({ item }) => item.name),
    c.text('规格型号', 24, ({ item }) => item.spec),
    c.text('序列号', 20, ({ serialNumber }) => serialNumber),
    c.text('批号', 16, ({ batchNumber }) => batchNumber),
    c.text('仓库', 26, ({ warehouse }) => warehouse.name),
    c.text('救援队', 26, ({ team }) => team?.name ?? null),
    c.count('数量', ({ quantity }) => quantity),
    c.day('上次日期', ({ last }) => last?.doneOn ?? null),
    c.text('上次事项', 10, ({ last }) => last && serviceKindNames[last.kind]),
    c.day('下次', ({ nextDue }) => nextDue),
    c.text('状态', 10, ({ state }) => serviceStateNames[state]),
  ],
});

/** Without the numbers of the certificates. */
export const certificates = declareList({
  call: 'teams.certificates',
  title: '证书到期',
  rows: ({ rows }) => rows,
  columns: (c) => [
    c.text('救援队', 30, ({ team }) => team.name),
    c.text('姓名', 14, ({ name }) => name),
    c.text('职务', 14, ({ duty }) => duty),
    c.text('证书', 26, ({ certificate }) => certificate),
    c.day('到期日期', ({ expiresOn }) => expiresOn),
    c.text('状态', 10, ({ state }) => (state === 'expired' ? '已过期' : '60 天内')),
  ],
});
