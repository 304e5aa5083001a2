import type { Api, CallName } from '../../shared/api';
import type { Axes } from '../../shared/documents/axes';
import { kindNames } from '../../shared/names';
import { mediaTypeNames } from './beside';
import {
  earmarkNatureNames,
  levelBodyNames,
  operationKindNames,
  partyNatureNames,
  partyRoleNames,
  roleNames,
} from './names';

/** Words of 操作日志. */
export const auditWords = {
  title: '操作日志',
  explain: '谁在什么时候、哪台电脑上做了什么；只增不改，由自检逐条核对。',
  only: '由管理员、财务或审核人查看。',
  empty: '没有符合条件的操作',
  columns: {
    at: '时间',
    by: '操作人',
    call: '操作',
    subject: '对象',
    grants: '身份',
    station: '电脑',
    outcome: '结果',
  },
  filter: {
    person: '操作人',
    anyPerson: '全部操作人',
    call: '操作',
    anyCall: '全部操作',
    refused: '只看被拒绝的',
    from: '起',
    to: '止',
    search: '单号、姓名或内容',
    ofOne: '只看一项的经过',
  },
  nobody: '未登录',
  inSessionOf: (name: string) => `在${name}的位置`,
  done: '完成',
  everywhere: '全部仓库',
  before: '之前',
  after: '之后',
  field: '内容',
  nothing: '没有记下更多内容。',
  openDocument: '打开单据',
  history: '这张单据的操作日志',
  place: '序号',
  yes: '是',
  no: '否',
  days: (from: string | null, to: string | null) => `${from ?? ''} 至 ${to ?? ''}`,
} as const;

/** What can leave a line of its own: whatever changes something or takes its time. */
type Deed = { [N in CallName]: Api[N]['type'] extends 'query' ? never : N }[CallName];

const deedWords: Record<Deed, string> = {
  'store.read': '查看账套',
  'store.setUp': '建立账套',
  'session.signIn': '登录',
  'session.signOut': '退出登录',
  'session.read': '查看登录',
  'users.save': '修改用户',
  'users.changePassword': '修改密码',
  'warehouses.goLive': '设定启用日期',
  'bins.save': '修改货位',
  'parties.save': '修改往来单位',
  'earmarks.save': '修改定向用途',
  'operations.save': '修改应急响应',
  'bills.save': '新增组套清单版本',
  'documents.save': '保存草稿',
  'documents.discard': '删除草稿',
  'documents.submit': '提交单据',
  'documents.withdraw': '撤回单据',
  'documents.approve': '审核通过',
  'documents.decline': '退回单据',
  'documents.cancel': '作废单据',
  'documents.follow': '跟踪交付',
  'documents.postFirst': '先发后补过账',
  'documents.post': '过账',
  'transfers.receive': '签收调拨',
  'transfers.settle': '处理调拨差异',
  'transfers.match': '匹配先到物资',
  'comments.add': '写批注',
  'attachments.add': '加附件',
  'attachments.read': '打开附件',
  'attachments.remove': '移除附件',
  'handovers.sign': '交接班',
  'closings.close': '月结',
  'closings.reopen': '反结账',
  'arrivals.save': '入库通知',
  'arrivals.close': '关闭入库通知',
  'care.record': '养护记录',
  'people.erase': '删除个人信息',
  'ledger.prove': '账目自检',
  'ledger.stopProof': '停止自检',
  'ledger.head': '查看链头',
  'ledger.lost': '查看丢失的账目',
  'ledger.goOn': '不找回丢失的账目，继续记账',
  'sheets.preview': '打印预览',
  'sheets.savePdf': '存为 PDF',
  'sheets.print': '打印',
  'openingStock.template': '下载期初模板',
  'openingStock.check': '核对期初库存',
  'backup.status': '查看备份情况',
  'backup.list': '查看备份',
  'backup.make': '备份',
  'backup.verify': '核对备份',
  'backup.chooseSecond': '选择第二备份位置',
  'backup.forgetSecond': '不用第二备份位置',
  'backup.restore': '恢复备份',
  'backup.search': '查找备份',
  'rescue.list': '无账套时查看备份',
  'rescue.search': '无账套时查找备份',
  'rescue.restore': '无账套时恢复备份',
};

/** Reading leaves a line only when it was refused. */
const readingWords: Partial<Record<string, string>> = {
  'users.list': '查看用户',
  'people.onPaper': '查看可删除的个人信息',
  'audit.list': '查看操作日志',
  'audit.people': '查看操作日志',
};

/** A call as people say it. */
export function deedWord(call: string): string {
  return (deedWords as Record<string, string>)[call] ?? readingWords[call] ?? call;
}

/** The deeds by which the list can be narrowed, in the order of the words above. */
export const deeds = Object.keys(deedWords) as Deed[];

const fieldWords: Record<string, string> = {
  active: '可以登录',
  act: '过账动作',
  approval: '审核',
  attachment: '附件',
  axes: '状态',
  body: '单据内容（校验值）',
  businessDate: '业务日期',
  cancelled: '作废',
  code: '代码',
  comment: '批注',
  delivery: '交付',
  document: '单据',
  everywhere: '所有单据',
  endedOn: '结束',
  from: '起',
  grants: '授权',
  hash: '链头',
  kind: '类型',
  month: '月份',
  level: '级别',
  levels: '响应等级',
  login: '账号',
  mediaType: '文件类型',
  name: '名称',
  nature: '性质',
  number: '单号',
  openingDate: '启用日期',
  passwordChanged: '重设密码',
  place: '地点',
  posting: '过账',
  reason: '原因',
  revision: '修订',
  role: '身份',
  roles: '身份',
  sequence: '账链序号',
  sha256: '文件校验值',
  startedOn: '开始',
  through: '月末',
  to: '止',
  warehouse: '仓库',
  whose: '谁的',
  zone: '库区',
};

/** What a part of a record is called; by its name in the contract when there is no word for it. */
export function fieldWord(name: string): string {
  return fieldWords[name] ?? name;
}

const axisWords: Record<Axes['approval'] | Axes['posting'] | Axes['delivery'], string> = {
  none: '无',
  waiting: '待审核',
  given: '已通过',
  declined: '已退回',
  givenAfter: '已补审',
  part: '部分过账',
  posted: '已过账',
  reversed: '已冲销',
  picked: '已拣货',
  issued: '已发出',
  arrived: '已送达',
  signed: '已签收',
};

/** The terms of the contract that stand as values in records. */
export const termWords: Record<string, string> = {
  ...axisWords,
  ...roleNames,
  ...partyRoleNames,
  ...partyNatureNames,
  ...earmarkNatureNames,
  ...operationKindNames,
  ...levelBodyNames,
  ...kindNames,
  ...mediaTypeNames,
};
