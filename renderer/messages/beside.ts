import type { MediaType } from '../../shared/documents/attachments';

/** Words of what lies beside a paper: attachments, comments, and the erasing of personal data. */
export const attachmentWords = {
  title: '附件',
  add: '加附件',
  hint: '照片、扫描件、PDF、Excel 或 Word，可拖到这里；每份最多 15 MB。',
  dropHere: '放开即附上',
  none: '还没有附件。',
  adding: (name: string) => `正在附上 ${name}…`,
  added: (count: number) => `已附上 ${count} 份`,
  open: (name: string) => `打开 ${name}`,
  save: '存到下载',
  remove: (name: string) => `移除 ${name}`,
  removeTitle: '移除附件？',
  removeText: (name: string) => `“${name}”将从单据上移除，移除会记入操作日志。`,
  removeConfirm: '移除',
  removed: '附件已移除',
  /** Of several files: which were attached, and which were not and why. */
  kept: (names: readonly string[]) =>
    names.length === 0 ? '一份也没有附上。' : `已附上：${names.join('、')}。`,
  refused: (name: string, why: string) => `没有附上“${name}”：${why.replace(/。$/, '')}。`,
  tooLarge: '超过 15 MB，可压缩或分成几份再附',
  unreadable: '读不出来',
  failed: '程序出错，请再试一次',
  fixed: '过账后的附件随单据留存，不能移除。',
} as const;

export const mediaTypeNames: Record<MediaType, string> = {
  'image/jpeg': '图片',
  'image/png': '图片',
  'image/webp': '图片',
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

export const commentWords = {
  title: '批注',
  write: '写批注',
  placeholder: '写给经办和审核的人看；写下后不能删改。Ctrl+Enter 保存',
  add: '保存批注',
} as const;

export const eraseWords = {
  open: '删除个人信息…',
  title: '删除个人信息',
  explain:
    '应本人要求，把姓名、电话和身份证号从已过账或作废的单据上永久删除，提到他的批注和附件也可以删除，不能恢复；账目和账链不受影响。已做的备份和打印的纸面不在其内，请另行处理。',
  whose: '删除谁的',
  someone: (role: string, name: string) => `${role}：${name}`,
  kinds: {
    party: '往来单位（个人）',
    member: '队员',
    evidence: '仓库记录',
    teamRecord: '培训演练记录',
    service: '保养记录',
    operationEntry: '响应登记的内容',
    operation: '终止、恢复、改名、撤销响应时写下的话',
    trip: '车次',
    requisition: '需求单',
    difference: '签收差异',
    drillReport: '演练报告',
    comment: '批注',
    attachment: '附件',
    assessmentPhoto: '评定照片',
    evidencePhoto: '记录照片',
  },
  papers: (count: number) => (count > 1 ? `（共有 ${count} 张单据）` : ''),
  everywhere: '从所有写着同一个人的单据上删除',
  goes: {
    party: '往来单位的名称会从所有单据和目录中删除。',
    member: '队员的姓名、职务、电话、技能和证书会删除，队里曾有这个人仍然留存。',
    evidence: '记录上的姓名和电话会删除，记录本身仍然留存。',
    teamRecord: '记录上的姓名会删除，记录本身仍然留存。',
    service: '记录上的姓名会删除，记录本身仍然留存。',
    operationEntry:
      '情况记录的文字、反映人，灾情的来源，和划去的原因都会删除；等级、人数、谁在何时登记仍然留存。',
    operation: '终止时的结束语，历次终止、恢复、改名、撤销的原因都会删除，谁在何时办的仍然留存。',
    trip: '司机、押运人和签收人的姓名、电话，备注、取消原因，以及这车签收差异的文字和答复都会删除，车次和差异的数量仍然留存。',
    requisition:
      '需求单上联系人的姓名和电话，事由、备注和各步写下的原因都会删除，要了什么、谁在何时办的仍然留存。',
    difference: '差异的文字和答复的理由会删除，少了或坏了多少、谁在何时答复仍然留存。',
    drillReport: '各事件回执上的备注会删除，谁在何时回执仍然留存。',
    comment: '批注的文字会删除，谁在何时写过仍然留存。',
    attachment:
      '文件和文件名会从附有它的所有单据上删除，校验值和附上的人仍然留存。凭证须按规定年限保存，请先确认可以删除。',
    assessmentPhoto:
      '照片和文件名会从用到它的所有地方删除；已复核的评定仍留有校验值，账链记下删除这件事。',
    evidencePhoto: '照片和文件名会从用到它的所有地方删除；记录仍留有校验值，账链记下删除这件事。',
  },
  reasonHint: '原因会记入操作日志，请不要写姓名。',
  confirm: '永久删除',
  none: '这张单据上没有可以删除的个人信息。没办完的单据要先办完或作废。',
  done: (erased: number) => `已从 ${erased} 处删除`,
  stillOpen: (open: number) =>
    `另有 ${open} 张没办完的单据仍写着这个人，办完或作废后请再删除一次。`,
  drillsLeft: (titles: readonly string[]) =>
    `已搁置的演练（${titles.join('、')}）的副本里还有原来的内容：请到“演练”页结束它，副本随之删除。`,
  notSwept: '数据文件的空白处可能还有残留：请关闭其他程序、腾出磁盘空间，再删除一次。',
} as const;
