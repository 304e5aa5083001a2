import { itemFaultText } from '../items';
import { thingName } from '../names';
import { type Sentences, unsaved } from './sentence';

const cannotMatchWords = {
  notProvisional: '它已经是目录里的物资，不是临时物资。',
  notInCatalogue: '请选目录里在用的物资，不能并入另一种临时物资。',
  unit: '两者的最小单位不同，数量无法照搬。请改选单位相同的物资，或把它补全为新物资。',
  serialised: '目录物资按序列号管理，临时物资没有逐件登记。请按件重新入库。',
  correcting: '请先办完或作废它的批次更正单，再改并入的物资。',
} as const;

/** Refusals about master data, in words: items, parties, teams, bins, bills. */
export const recordsRefusals = {
  notFound: ({ what }) => ({
    title: `没有找到${thingName(what)}`,
    detail: `它不存在，或者已经删除。${unsaved}`,
    next: '请返回列表重新选择。',
  }),
  'name.taken': ({ name }) => ({
    title: `“${name}”已经有了`,
    detail: unsaved,
    next: '请直接选用已有的，或换一个名称。',
  }),
  'item.cannotMatch': ({ item, into, reason, number }) => ({
    title: into === '' ? `“${item}”不能并入` : `“${item}”不能并入“${into}”`,
    detail:
      number === null ? unsaved : `${unsaved}批次更正单 ${number} 已按现在的并入提交，还没有过账。`,
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
    detail: `没有保存。一处最多 ${most} 张。`,
    next: '已有的照片没有改动。',
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
  'telephone.mistyped': () => ({
    title: '电话号码有误',
    detail: `${unsaved}手机号是 11 位；固定电话带区号，或本地 7、8 位，可加分机。`,
    next: '请改正或清空电话，再保存。',
  }),
  'teamKit.twice': ({ item }) => ({
    title: `配备清单里 ${item} 写了两次`,
    detail: '清单没有保存。',
    next: '同一物资请合成一行。',
  }),
  'certificate.turned': ({ certificate }) => ({
    title: `“${certificate}”的到期日期早于发证日期`,
    detail: '队员没有保存。',
    next: '请核对这张证书的两个日期。',
  }),
  'member.stale': () => ({
    title: '这名队员已被他人改动',
    detail: '您的改动没有保存，对方的改动没有被覆盖。',
    next: '请关闭后重新打开这名队员，核对后再改。',
  }),
  'teamRecord.people': ({ people, names }) => ({
    title: '姓名比参加人数多',
    detail: `参加人数写的是 ${people} 人，姓名有 ${names} 个。这条记录没有保存。`,
    next: '请核对人数和姓名。',
  }),
  'deployment.over': ({ team }) => ({
    title: `${team} 的这次出动已经结束`,
    detail: '没有保存：它已登记归队，或已划去。',
    next: '请关闭后重新打开，看现在的情况。',
  }),
  'deployment.out': ({ team, operation, goneOn }) => ({
    title: `${team} 正在出动中`,
    detail: `没有保存。${goneOn} 起已为${operation === null ? '响应以外的事' : `“${operation}”`}出动，还没有登记归队。`,
    next: '请先登记归队，再登记新的出动；登记错了的可以划去。',
  }),
  'deployment.backEarly': ({ goneOn }) => ({
    title: '归队日期早于出动日期',
    detail: `没有保存。这次出动是 ${goneOn} 开始的。`,
    next: '请改成这天或以后。',
  }),
  'deploy.dueDate': ({ dueDate, today }) => ({
    title: '归还日期已经过去',
    detail: `没有保存任何单据。归还日期是 ${dueDate}，今天是 ${today}。`,
    next: '请改成今天或以后的日期。',
  }),
  'checkIn.unlike': () => ({
    title: '两张单据不是同一支队伍、同一个仓库的',
    detail: '归还单和核销单都没有提交，两张草稿保持原样。',
    next: '请重新打开归还台；需要时分别提交两张单据。',
  }),
  'checkIn.tooMuch': ({ item, held, said }) => ({
    title: `${item} 写多了`,
    detail: `队里这一批有 ${held}，归还、损坏、丢失和用去合计写了 ${said}。两张单据都没有提交，草稿保持原样。`,
    next: '请核对这一行的数量。',
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
  'bill.twice': ({ item }) => ({
    title: `组套清单里 ${item} 多写了一次`,
    detail: '清单没有保存。',
    next: '同一物资只写一行，套件本身不能是自己的组件；请修改后再保存。',
  }),
  'bill.loop': ({ item, part }) => ({
    title: `${part} 的组套清单里已有 ${item}`,
    detail: `${item} 不能再以 ${part} 为组件，否则两者互为组件。清单没有保存。`,
    next: '请去掉这一行，或先修改那张清单。',
  }),
  'bill.fixed': ({ item, version }) => ({
    title: `${item} 的组套清单第 ${version} 版已存在，不能修改`,
    detail: '清单没有保存，已有的版本不变。',
    next: '内容有变化时，请另存为新版本。',
  }),
} satisfies Partial<Sentences>;
