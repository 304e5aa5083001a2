import { formatInstant } from '../../../shared/format/instant';
import { roleNames } from '../../../shared/names';
import { type Sentences, unmoved, unsaved } from './sentence';

/** Refusals about who is signed in and what they may do, in words. */
export const peopleRefusals = {
  'session.none': () => ({
    title: '请先登录',
    detail: '登录已失效，刚才的操作尚未保存。',
    next: '登录后会回到这里。',
  }),
  'session.wrongPassword': ({ triesLeft }) => ({
    title: '账号或密码不对',
    detail:
      triesLeft > 0
        ? `还可以试 ${triesLeft} 次，之后锁定 15 分钟。`
        : '次数已用完，账号锁定 15 分钟。',
  }),
  'session.locked': ({ until }) => ({
    title: '账号已锁定',
    detail: `密码连续输错，锁定至 ${formatInstant(until)}。`,
    next: '请稍候，或请管理员重设密码。',
  }),
  'role.missing': ({ roles, warehouseName }) => ({
    title: '没有这项权限',
    detail: `${unsaved}需要${warehouseName === null ? '' : `在${warehouseName}的`}身份：${roles.map((role) => roleNames[role]).join('、')}。`,
    next: '请由有权限的人操作，或请管理员授权。',
  }),
  'province.only': () => ({
    title: '这件事由省里办理',
    detail: `${unsaved}演练、省级救援队、市州之间的路程和道路参数管着全省，由省级（或管本机全部仓库的）调度员或管本机全部仓库的管理员办理。`,
    next: '请联系省级调度员。',
  }),
  'login.taken': ({ login }) => ({
    title: `账号“${login}”已有人使用`,
    detail: unsaved,
    next: '请换一个账号名。',
  }),
  lastAdministrator: () => ({
    title: '至少要留一位管理员',
    detail: `${unsaved}停用、取消，或只留有起止日期的授权，都会使以后没有人能管理用户。`,
    next: '请先授权另一位管理员。',
  }),
  'person.second': () => ({
    title: '需要两个人一起办理',
    detail: unsaved,
    next: '请另一位同事在这里输入账号和密码。',
  }),
  'person.none': () => ({
    title: '这里没有可以删除的个人信息',
    detail: `${unmoved}可能已经删除过，或者它是单位而不是个人；还没办完的单据要先办完或作废。`,
  }),
} satisfies Partial<Sentences>;
