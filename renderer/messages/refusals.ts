import { formatInstant } from '../../shared/format/instant';
import { formatCount } from '../../shared/format/money';
import { roleNames } from '../../shared/names';
import type { Refusal, RefusalCode, Refusals, UnfitFile } from '../../shared/refusals';
import { formOf } from '../../shared/sheets/forms';
import { papers } from '../../shared/sheets/papers';
import { countFaults } from './handovers';
import { itemFaultText } from './items';
import { stepNames, thingName } from './names';
import { problemText } from './problems';

/** What happened, whether anything was saved, and what to do. */
export interface Sentence {
  title: string;
  detail: string;
  next?: string;
}

const cannotMatchWords = {
  notProvisional: '它已经是目录里的物资，不是临时物资。',
  notInCatalogue: '请选目录里在用的物资，不能并入另一种临时物资。',
  unit: '两者的最小单位不同，数量无法照搬。请改选单位相同的物资，或把它补全为新物资。',
  serialised: '目录物资按序列号管理，临时物资没有逐件登记。请按件重新入库。',
} as const;

const unsaved = '这一步没有执行，账目未变动。';
const copyPlaces = { local: '本机', second: '第二备份位置', found: '所选文件夹' };
const copyFailures = {
  noRoom: '空间不足',
  readOnly: '没有写入权限，或磁盘写保护',
  gone: '文件夹不在了',
  damaged: '读写出错，或数据文件有损坏',
  other: '出了意外的错误',
};
const badFolders = {
  insideData: '它在数据文件夹里面，数据坏了备份也没了',
  gone: '找不到它',
  readOnly: '不能写入',
};

/** Why a file is not read, and how to make one that is. */
const unfitFiles: Record<UnfitFile, Pick<Sentence, 'title' | 'next'>> = {
  oldExcel: {
    title: '这是旧格式的 .xls 文件',
    next: '请在 Excel 或 WPS 中打开，用“另存为”选“Excel 工作簿 (*.xlsx)”，再选择新存的文件。',
  },
  locked: {
    title: '这个文件加了打开密码',
    next: '请在 Excel 中取消密码（文件→信息→保护工作簿），另存为 .xlsx 后重试。',
  },
  macros: {
    title: '这个文件带有宏',
    next: '为防止病毒，带宏的文件不予读取。请另存为不带宏的“Excel 工作簿 (*.xlsx)”。',
  },
  links: {
    title: '这个文件引用了别的文件',
    next: '请在 Excel 中断开链接（数据→编辑链接→断开链接），保存后重试。',
  },
  nested: {
    title: '这个文件里嵌有别的文件',
    next: '请删去嵌入的对象，或把数据复制到新的工作簿后重试。',
  },
  name: {
    title: '文件内容与扩展名不符',
    next: '它其实是 Excel 工作簿，请把扩展名改回 .xlsx 后重试。',
  },
  noText: {
    title: '认不出这个文件的文字编码',
    next: '请在 Excel 或 WPS 中打开，另存为 .xlsx 后重试。',
  },
  quotes: {
    title: 'CSV 里有没有配对的引号',
    next: '请在 Excel 中打开检查，另存为 .xlsx 后重试。',
  },
  columns: {
    title: '列数太多',
    next: '一张表最多 50 列。请只保留要导入的列。',
  },
};

const unmoved = '单据保持原样，账目未变动。';

/** Every refusal in words. The compiler asks for each. */
const sentences = {
  // Where it is, is said in the words of the contract: for the log, not for people.
  'input.malformed': () => ({
    title: '填写的内容不合要求',
    detail: unsaved,
    next: '请检查填写的内容后重试。',
  }),
  'call.unknown': ({ call }) => ({
    title: '程序不认识这个操作',
    detail: `${unsaved}（${call}）`,
    next: '请重新启动程序；仍不行请联系维护人员。',
  }),
  'key.missing': () => ({
    title: '操作没有被接受',
    detail: unsaved,
    next: '请重新启动程序后重试。',
  }),
  'key.reused': () => ({
    title: '这一操作与上一次提交冲突',
    detail: '上一次提交有效，这一次没有保存。',
    next: '请核对后再操作。',
  }),
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
  'role.missing': ({ roles, warehouse }) => ({
    title: '没有这项权限',
    detail: `${unsaved}需要${warehouse === null ? '' : `在仓库 ${warehouse} 的`}身份：${roles.map((role) => roleNames[role]).join('、')}。`,
    next: '请由有权限的人操作，或请管理员授权。',
  }),
  'store.none': () => ({
    title: '还没有账套',
    detail: '这个数据文件夹里还没有建立账套。',
    next: '请先完成首次设置。',
  }),
  'store.exists': () => ({
    title: '账套已经存在',
    detail: '没有重新建立，原有数据未变动。',
    next: '请直接登录。',
  }),
  'store.clockRefused': () => ({
    title: '正式账套只用本机时间',
    detail: `${unsaved}只有演示和测试账套可以指定时间。`,
  }),
  'window.needed': () => ({
    title: '需要在窗口中操作',
    detail: `${unsaved}打印和存文件要在程序窗口中进行。`,
  }),
  notFound: ({ what }) => ({
    title: `没有找到${thingName(what)}`,
    detail: `它不存在，或者已经删除。${unsaved}`,
    next: '请返回列表重新选择。',
  }),
  'warehouse.notKeptHere': ({ warehouse }) => ({
    title: '这台电脑不保管这个仓库',
    detail: `${unsaved}仓库 ${warehouse} 的单据由它自己的电脑开具。`,
    next: '请切换到本机保管的仓库。',
  }),
  'warehouse.notLive': ({ warehouse }) => ({
    title: '仓库还没有启用',
    detail: `${unsaved}仓库 ${warehouse} 尚未设定启用日期。`,
    next: '请管理员或财务在“设置 › 启用与期初”中设定。',
  }),
  'warehouse.hasPostings': ({ warehouse }) => ({
    title: '启用日期不能再改',
    detail: `${unsaved}仓库 ${warehouse} 已有编了号的单据。`,
  }),
  'login.taken': ({ login }) => ({
    title: `账号“${login}”已有人使用`,
    detail: unsaved,
    next: '请换一个账号名。',
  }),
  'name.taken': ({ name }) => ({
    title: `“${name}”已经有了`,
    detail: unsaved,
    next: '请直接选用已有的，或换一个名称。',
  }),
  'item.cannotMatch': ({ item, into, reason }) => ({
    title: into === '' ? `“${item}”不能并入` : `“${item}”不能并入“${into}”`,
    detail: unsaved,
    next: cannotMatchWords[reason],
  }),
  'record.fixed': ({ name }) => ({
    title: `“${name}”不能改`,
    detail: `${unsaved}它是全省统一的资料，或者已经写在编了号的单据上，改了会让单据说的不是原来的事。`,
    next: '请新增一个；确需更正的，请管理员处理。',
  }),
  'item.faults': ({ item, faults }) => ({
    title: `“${item}”还不能保存`,
    detail: `${unsaved}${faults.slice(0, 5).map(itemFaultText).join('；')}${faults.length > 5 ? `；等 ${faults.length} 处` : ''}。`,
    next: '请改正后再保存。',
  }),
  'photo.type': () => ({
    title: '这不是可用的照片',
    detail: '没有保存。只收 JPG、PNG、WebP 图片。',
    next: '请换一张，或另存为 JPG 后再添加。',
  }),
  'photo.tooMany': ({ most }) => ({
    title: '照片已满',
    detail: `没有保存。每种物资最多 ${most} 张。`,
    next: '请先移除一张。',
  }),
  'reserve.order': ({ item }) => ({
    title: `“${item}”的定额不合次序`,
    detail: '全部没有保存。最低不能高于常备，常备不能高于最高。',
    next: '请改正后再保存。',
  }),
  'party.identityNumber': ({ nature }) => ({
    title: nature === 'person' ? '身份证号不对' : '统一社会信用代码不对',
    detail: `没有保存。最后一位是校验码，与前面的${nature === 'person' ? '数字' : '各位'}对不上，多半是抄错了一位。`,
    next: '请对照证件重新输入；手头没有证件的，先留空。',
  }),
  'party.twin': ({ name }) => ({
    title: '这个号码已经登记在另一个往来单位上',
    detail: `没有保存。“${name}”用的是同一个号码。`,
    next: '请直接使用那一个；它停用了的，可以重新启用。',
  }),
  'team.holds': ({ team, items }) => ({
    title: `${team}还不能停用`,
    detail: `没有保存。队里还领着 ${items} 种物资。`,
    next: '请先办理归还、核销或报失，手里没有物资后再停用。',
  }),
  'team.onPaper': ({ team, number }) => ({
    title: `${team}还不能停用`,
    detail: `没有保存。单据 ${number} 还没办完，写着这支队伍。`,
    next: '请先办完或作废那张单据，再停用。',
  }),
  'name.reserved': ({ name }) => ({
    title: `不能取名“${name}”`,
    detail: `${unsaved}这是个人信息删除以后留下的字样。`,
    next: '请填写真实名称。',
  }),
  'teamKit.twice': ({ item }) => ({
    title: `配备清单里 ${item} 写了两次`,
    detail: '清单没有保存。',
    next: '同一物资请合成一行。',
  }),
  'bin.inUse': ({ bin, because, number }) => ({
    title: `货位 ${bin} 还不能停用`,
    detail:
      because === 'stock'
        ? '没有保存。货位上还有物资。'
        : `没有保存。单据 ${number} 还没办完，要从这里取货或往这里放货。`,
    next:
      because === 'stock' ? '请先用移位单把物资移到别的货位。' : '请先办完或作废那张单据，再停用。',
  }),
  'record.outOfUse': ({ things }) => ({
    title: '要收货的对象已停用',
    detail: `${unsaved}${things
      .slice(0, 5)
      .map(({ what, name }) => `${thingName(what)}“${name}”`)
      .join('、')}${things.length > 5 ? ` 等 ${things.length} 项` : ''}已停用，不能再收入或发给。`,
    next: '请在单据上换成在用的（已提交的先撤回或退回），或先恢复启用，再办这一步。',
  }),
  'operation.ended': ({ operation, endedOn, businessDate }) => ({
    title: `应急响应“${operation}”已经结束`,
    detail: `${unsaved}它于 ${endedOn} 结束，单据日期是 ${businessDate}，不能再为它发出物资。`,
    next: '请去掉或更换单据上的应急响应；响应仍在进行的，请先更正它的结束日期。',
  }),
  lastAdministrator: () => ({
    title: '至少要留一位管理员',
    detail: `${unsaved}停用、取消，或只留有起止日期的授权，都会使以后没有人能管理用户。`,
    next: '请先授权另一位管理员。',
  }),
  'document.stale': () => ({
    title: '单据已被他人改动',
    detail: '您的改动尚未保存，对方的改动没有被覆盖。',
    next: '请重新打开单据，核对后再改。',
  }),
  'document.step': ({ step, because }) => ({
    title: because === 'maker' ? '制单人不能审核自己的单据' : `现在不能“${stepName(step)}”`,
    detail: because === 'maker' ? unmoved : `单据的状态已经不同，可能他人刚刚办理过。${unmoved}`,
    next: because === 'maker' ? '请由另一位审核人审核，可在此换人审核。' : '请重新打开单据查看。',
  }),
  'document.incomplete': ({ kind, problems }) => ({
    title: '单据还不能提交',
    detail: `${unmoved}还有 ${problems.length} 处要补：${problems
      .slice(0, 5)
      .map((each) => problemText(each, kind))
      .join('；')}${problems.length > 5 ? '……' : ''}。`,
    next: '请按提示补全。',
  }),
  'stock.short': ({ shortages, labels }) => ({
    title: '库存不够',
    detail: `${unmoved}${shortages
      .map(
        ({ line, item, wanted, available }) =>
          `第 ${line} 行 ${labels[item]?.name ?? item}：需要 ${formatCount(wanted)}，可用 ${formatCount(available)}`,
      )
      .join('；')}。`,
    next: '请减少数量，或从其他仓库调拨。',
  }),
  'stock.negative': ({ item, batchNumber, place, missing, on, document }) => ({
    title: '这样会使库存小于零',
    detail: `${unmoved}${on}，${place}的 ${item}${batchNumber === null ? '' : `（批号 ${batchNumber}）`}将差 ${formatCount(missing)}${document === null ? '' : `，影响单据 ${document}`}。`,
    next: '请核对业务日期和数量。',
  }),
  'stock.spokenFor': ({ item, batchNumber, place, spokenFor }) => ({
    title: `${item}${batchNumber ? `（批号 ${batchNumber}）` : ''}已被其他单据预占`,
    detail: `${unmoved}货位 ${place} 上有 ${formatCount(spokenFor)} 已由审核过的单据预占，不能冲销。`,
    next: '请先办完或作废那张单据。',
  }),
  'date.future': ({ businessDate, today }) => ({
    title: '业务日期在将来',
    detail: `${unsaved}填的是 ${businessDate}，今天是 ${today}。`,
    next: '请改为今天或以前的日期。',
  }),
  'date.beforeOpening': ({ businessDate, openingDate }) => ({
    title: '业务日期早于启用日期',
    detail: `${unmoved}填的是 ${businessDate}，仓库自 ${openingDate} 启用。`,
    next: '请改用启用日期或以后的日期。',
  }),
  'date.beforeCount': ({ bin, on, document, businessDate }) => ({
    title: `货位 ${bin} 在 ${on} 盘点过`,
    detail: `${unsaved}业务日期 ${businessDate} 早于盘点单 ${document}，盘点过的数量不能再变。`,
    next: `请把业务日期改为 ${on} 或以后；确有更早的业务，请先冲销那张盘点单。`,
  }),
  'recovery.tooMuch': ({ item, recipient, most }) => ({
    title: `${recipient}没有这么多${item}可收回`,
    detail: `${unmoved}账上发给它而未收回的还有 ${formatCount(most)}。`,
    next: '请核对数量；启用账套以前发出的，请开入库单收回。',
  }),
  'transfer.halfReceived': ({ number }) => ({
    title: '这张调拨单已部分签收或处理',
    detail: `${unmoved}${number} 有签收、差异处理或匹配在账上，不能整单冲销。`,
    next: '请先逐笔冲销签收和差异处理，再冲销发出。',
  }),
  'transfer.tooMuch': ({ item, batchNumber, most }) => ({
    title: `${item}${batchNumber === null ? '' : ` 批号 ${batchNumber}`} 数量过多`,
    detail: `${unsaved}这一批最多还能处理 ${formatCount(most)}。`,
    next: '请核对在途数量和已申报的差异。',
  }),
  'transfer.unexplained': ({ item, batchNumber }) => ({
    title: `${item}${batchNumber === null ? '' : ` 批号 ${batchNumber}`} 的差异没有说明`,
    detail: `${unsaved}短少、损毁、拒收要让调出库看得明白。`,
    next: '请在这一行的“说明”里写明情况。',
  }),
  'transfer.noMatch': ({ number }) => ({
    title: '不能与这张入库单匹配',
    detail: `${unsaved}${number ?? '所选入库单'} 不是等待匹配的先到物资，或物资不同。`,
    next: '请选择同一仓库、同种物资的“先到待匹配”入库单。',
  }),
  'date.closed': ({ businessDate, closedThrough, warehouse }) => ({
    title: '这个月已经结账',
    detail: `${unmoved}填的是 ${businessDate}，${warehouse}的账目已结至 ${closedThrough}。`,
    next: '请改用结账之后的日期。',
  }),
  'closing.openPapers': ({ month, papers }) => ({
    title: `${month} 还不能月结`,
    detail: `${unsaved}还有 ${papers.length} 张编了号的单据没有办完：${papers
      .slice(0, 5)
      .map(({ number }) => number)
      .join('、')}${papers.length > 5 ? '……' : ''}。`,
    next: '请先过账或作废；先发后补的，请补办审核。',
  }),
  'closing.notOver': ({ month, today }) => ({
    title: `${month} 还没有过完`,
    detail: `${unsaved}今天是 ${today}，只能结已经过完的月份。`,
  }),
  'closing.notNext': ({ month, next }) => ({
    title: `还轮不到 ${month}`,
    detail: `${unsaved}月结按月依次进行，现在轮到 ${next}。`,
    next: `请先办 ${next} 的月结。`,
  }),
  'closing.notLast': ({ month, last }) => ({
    title: `${month} 不能反结账`,
    detail: `${unsaved}只能从最后一个已结的月份开始${last === null ? '，这个仓库还没有月结' : `，即 ${last}`}。`,
  }),
  'closing.secondPerson': () => ({
    title: '反结账要有第二个人',
    detail: `${unsaved}须由另一位财务或审核人在此输入密码，两人中至少一位是财务。`,
    next: '请换人审核后重试。',
  }),
  'handover.secondPerson': ({ warehouse }) => ({
    title: '交接班要两位保管员在场',
    detail: `${unsaved}须由交班的保管员登录，接班的保管员在此输入自己的密码；两人都要是“${warehouse}”的保管员。`,
    next: '接班人还没有账号或权限的，请管理员先在“用户”中办理。',
  }),
  'handover.notSigned': ({ number, names }) => ({
    title: '盘点单上没有两位保管员的名字',
    detail: `${unsaved}${number} 的盘点人、监盘人中没有 ${names.join('、')}。`,
    next: '交接要以交班人和接班人共同签名的全盘为准：请两人共同盘点，把两人的姓名写为盘点人和监盘人（与用户姓名一致），过账后再交接。',
  }),
  'handover.count': ({ number, because, days }) => ({
    title: '这张盘点单不能作为交接盘点',
    detail: `${unsaved}${number ?? '这张单据'}${countFaults[because](days)}。`,
    next: '请两人共同全盘一次，过账后再交接。',
  }),
  'arrival.fixed': ({ number }) => ({
    title: '这张入库通知不能再改',
    detail: `${unsaved}${number} 已经到齐、已经关闭，或者已有入库单引用它。`,
    next: '请重新打开查看；有新的到货请另开一张。',
  }),
  'bill.twice': ({ item }) => ({
    title: `组套清单里 ${item} 多写了一次`,
    detail: '清单没有保存。',
    next: '同一物资只写一行，套件本身不能是自己的组件；请修改后再保存。',
  }),
  'bill.fixed': ({ item, version }) => ({
    title: `${item} 的组套清单第 ${version} 版已存在，不能修改`,
    detail: '清单没有保存，已有的版本不变。',
    next: '内容有变化时，请另存为新版本。',
  }),
  'care.notThere': ({ warehouse }) => ({
    title: '这批物资已经不在库',
    detail: `${warehouse}的货位上没有它了。这次的养护记录没有保存。`,
    next: '请刷新后重新选择。',
  }),
  'care.beforeReceipt': ({ item, batchNumber, receivedOn }) => ({
    title: '日期早于入库',
    detail: `${item}${batchNumber === null ? '' : `（批号 ${batchNumber}）`}于 ${receivedOn} 才入库。这次的养护记录没有保存。`,
    next: '请核对日期。',
  }),
  'reversal.already': ({ number, posted }) => ({
    title: posted ? '已经冲销过了' : '冲销正在办理',
    detail: posted
      ? `冲销单 ${number} 已过账，这一次没有记账。`
      : `冲销单 ${number} 已提交，还没有过账，库存尚未恢复。这一次没有记账。`,
    next: posted ? undefined : `请办完冲销单 ${number}，或将它作废后重来。`,
  }),
  'reversal.ofReversal': () => ({
    title: '冲销单不能再冲销',
    detail: unmoved,
    next: '请另开一张单据更正。',
  }),
  'reversal.matched': ({ number }) => ({
    title: '这张入库单已与调拨单匹配',
    detail: `${unmoved}它的物资已作为调拨单 ${number} 的到货记账。`,
    next: `请先在调拨单 ${number} 上冲销匹配，再冲销这张入库单。`,
  }),
  'serial.present': ({ serialNumber, item }) => ({
    title: '序列号已经在库',
    detail: `${unmoved}${item} 序列号 ${serialNumber} 已经有一件。`,
    next: '请核对序列号。',
  }),
  'ledger.lostTail': ({ state, entries, numbers }) => ({
    title: state === 'ahead' ? '账目丢失了最后一部分' : '账目与过账日志对不上',
    detail: `${unsaved}过账日志里有 ${formatCount(entries)} 条记录账上没有${numbers.length === 0 ? '' : `，涉及单据：${numbers.slice(0, 5).join('、')}${numbers.length > 5 ? ` 等 ${numbers.length} 张` : ''}`}。现在只能查看。`,
    next: '请管理员从最近的备份恢复，或在“设置 › 账目自检”中决定不再找回。',
  }),
  'ledger.nothingLost': () => ({
    title: '没有丢失的内容',
    detail: `过账日志与账目一致。${unsaved}`,
  }),
  'ledger.fileSame': () => ({
    title: '没有需要认可的改动',
    detail: `数据文件与上次关闭时一样，或者已经认可过。${unsaved}`,
  }),
  'ledger.fileChangedAgain': ({ lastSeenAt }) => ({
    title: '数据文件又被改动过',
    detail: `${formatInstant(lastSeenAt)} 又发现一次，不在刚才认可的范围内。${unsaved}`,
    next: '请看过新的提示，核对后再认可。',
  }),
  'person.second': () => ({
    title: '需要两个人一起办理',
    detail: unsaved,
    next: '请另一位同事在这里输入账号和密码。',
  }),
  'sheet.failed': ({ because }) => ({
    title: '没有排出版面',
    detail: `${because === 'gone' ? '排版的窗口意外关闭' : '排版用时太长，已停止'}。单据和账目未变动。`,
    next: '请再试一次；仍不行请重新启动程序。',
  }),
  'sheet.noFolder': () => ({
    title: '还没有选文件夹',
    detail: '没有存为 PDF，单据和账目未变动。',
    next: '请先选一个文件夹。',
  }),
  'sheet.notWritten': ({ file, because }) => ({
    title: `${file} 没有写成`,
    detail: `${
      {
        denied: '没有写入权限，或文件正被其他程序打开',
        gone: '文件夹已经不在',
        full: '磁盘空间不足',
        failed: '写入时出错',
      }[because]
    }。单据和账目未变动。`,
    next: '请换一个文件夹再试。',
  }),
  'sheet.paper': ({ form, paper }) => ({
    title: `${formOf(form).title}没有「${papers[paper].name}」的版式`,
    detail: '没有打印，单据和账目未变动。',
    next: '请换一种纸张。',
  }),
  'sheet.tooLong': ({ rows, limit }) => ({
    title: '库存表太长',
    detail: `符合筛选的有 ${formatCount(rows)} 行，一次最多打印 ${formatCount(limit)} 行。账目未变动。`,
    next: '请缩小筛选范围，例如只选一个仓库或一个类别。',
  }),
  'attachment.damaged': ({ name, because }) => ({
    title: because === 'missing' ? '附件文件不在了' : '附件已经不是原来的文件',
    detail: `“${name}”${because === 'missing' ? '的文件不在数据文件夹里' : '的内容与附上时不符'}，所以不打开。单据和账目未变动。`,
    next: '请不要继续使用这份附件，做一次账目自检，并从备份恢复文件。',
  }),
  'attachment.type': () => ({
    title: '这种文件不能作附件',
    detail: `${unsaved}只收图片（JPG、PNG、WebP）、PDF、Excel（.xlsx）和 Word（.docx），不收带宏的。`,
    next: '请换一种格式，例如拍照或扫描为 PDF。',
  }),
  'attachment.fixed': () => ({
    title: '过账后的附件不能移除',
    detail: `${unmoved}附件是凭据，过账后与单据一起留存。`,
    next: '附错了的，请在批注里说明，并补上正确的附件。',
  }),
  'person.none': () => ({
    title: '这里没有可以删除的个人信息',
    detail: `${unmoved}可能已经删除过，或者它是单位而不是个人；还没办完的单据要先办完或作废。`,
  }),
  'file.tooLarge': ({ limit }) => ({
    title: '文件太大',
    detail: `${unsaved}最多 ${Math.round(limit / 1_000_000)} MB。`,
  }),
  'file.unfit': ({ because }) => ({ detail: unsaved, ...unfitFiles[because] }),
  'import.gone': () => ({
    title: '请重新选择文件',
    detail: `${unsaved}这个文件已不在内存里。`,
    next: '请再选一次同一个文件，列的对应会记住。',
  }),
  'import.stopped': () => ({ title: '已停止读取', detail: unsaved }),
  'export.stopped': () => ({ title: '已停止导出', detail: '没有写出文件，账目未变动。' }),
  'import.errors': ({ errors }) => ({
    title: `还有 ${formatCount(errors)} 处错误`,
    detail: '一行也没有导入，账目未变动。',
    next: '请按提示改正后重新选择文件。',
  }),
  'file.notExcel': () => ({
    title: '这不是可读的 Excel 文件',
    detail: `${unsaved}只能读取 .xlsx 和 .csv 文件。`,
    next: '请用下载的模板填写，存为 .xlsx 后重试。',
  }),
  'file.tooManyRows': ({ limit }) => ({
    title: '行数太多',
    detail: `${unsaved}一次最多 ${formatCount(limit)} 行。`,
    next: '请分成几个文件；表格下方设过格式的空行也算，可以删去。',
  }),
  'proof.stopped': () => ({
    title: '自检已停止',
    detail: '自检没有做完，没有结论；账目未变动。',
    next: '需要结论时请重新自检。自检期间可以照常记账。',
  }),
  'store.lost': ({ because }) => ({
    title: because === 'missing' ? '找不到数据文件' : '数据文件损坏',
    detail: '没有保存任何内容，也没有另建一套空的数据。',
    next: '请回到首页，从备份恢复。',
  }),
  'backup.running': () => ({
    title: '正在备份或恢复',
    detail: unsaved,
    next: '请稍候再试。',
  }),
  'backup.failed': ({ place, because }) => ({
    title: '没有备份成功',
    detail: `${copyFailures[because]}（${copyPlaces[place]}）。账目未变动，以前的备份都还在。`,
    next:
      because === 'noRoom'
        ? '请腾出空间后再备份。'
        : '请检查磁盘或 U 盘，再试一次；仍不行请换一处。',
  }),
  'backup.damaged': () => ({
    title: '这份备份已经不是当时的文件',
    detail: '核对不符，所以没有用它恢复。账目未变动。',
    next: '请换一份备份；有 U 盘备份的，请插上再找。',
  }),
  'backup.otherNode': ({ node }) => ({
    title: '这是另一套安装的备份',
    detail: `它属于“${node}”，没有用它恢复。账目未变动。`,
    next: '请选本机的备份；确实要接管那一套的，由管理员与另一人一起办理。',
  }),
  'backup.newer': ({ version }) => ({
    title: '备份来自更新版本的程序',
    detail: `它由 ${version} 版写成，本程序读不了。账目未变动。`,
    next: '请先升级程序，再恢复。',
  }),
  'backup.twoNeeded': ({ administrator }) => ({
    title: '恢复要两个人一起办理',
    detail: `${unsaved}${administrator ? '接管另一套安装，其中一人须是管理员。' : '两人都须是保管员或管理员，第二人在此输入密码。'}`,
  }),
  'backup.badFolder': ({ folder, because }) => ({
    title: '这个文件夹不能放备份',
    detail: `${folder}：${badFolders[because]}。没有保存这项设置，账目未变动。`,
    next: '请另选一个文件夹，最好在 U 盘或另一块磁盘上。',
  }),
  'store.full': () => ({
    title: '磁盘已满',
    detail: '没有保存，账目未变动。',
    next: '请清理磁盘空间后重试。',
  }),
  'store.damaged': () => ({
    title: '数据文件损坏，或磁盘读写出错',
    detail: '没有保存，账目未变动。',
    next: '请停止记账，不要删除任何文件，把整个数据文件夹复制一份，再联系管理员从备份恢复。',
  }),
  'store.busy': () => ({
    title: '数据文件被锁住',
    detail: `另一个程序（如杀毒、网盘同步或备份软件）正锁着数据文件。${unsaved}`,
    next: '请稍候再试；一直如此的，请管理员让那个程序不要碰数据文件夹。',
  }),
  'store.sweeping': () => ({
    title: '正在清除已删除的个人信息',
    detail: `数据文件正在重写，期间可以查看，不能改动。${unsaved}`,
    next: '请稍候片刻再试。',
  }),
  'store.noMemory': () => ({
    title: '内存不足',
    detail: unsaved,
    next: '请关闭其他程序后再试；仍不行请重新启动电脑。',
  }),
  'store.gone': () => ({
    title: '数据文件不在原处了',
    detail: '没有保存，账目未变动。',
    next: '请检查磁盘是否断开、数据文件夹是否被移动；放回原处后重试，或重新启动备灾库。',
  }),
  'store.readOnly': () => ({
    title: '账套现在只能查看',
    detail: unsaved,
    next: '请关闭其他正在使用它的程序，或检查磁盘后重新启动。',
  }),
} satisfies { [C in RefusalCode]: (data: Refusals[C]) => Sentence };

/** A refusal as the person reads it. */
export function refusalSentence(refusal: Refusal): Sentence {
  const sentence = sentences[refusal.code] as (data: Refusal) => Sentence;
  return sentence(refusal);
}

function stepName(step: string): string {
  return stepNames[step as keyof typeof stepNames] ?? step;
}
