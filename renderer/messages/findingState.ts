import type { Axes } from '../../shared/documents/axes';
import type { Finding } from '../../shared/ledger/findings';
import { storeKindNames } from '../../shared/names';

const aspectNames: Record<NonNullable<Finding['aspect']>, string> = {
  posting: '过账状态',
  approval: '审核状态',
  delivery: '交付状态',
  step: '过账后的审核、交付经过',
  date: '日期',
  party: '往来单位',
  team: '救援队',
  operation: '应急响应',
  counter: '对方仓库',
  arrival: '入库通知',
  requisition: '需求单',
  countedBin: '盘点货位',
  storeKind: '账套类别',
};

/** What is registered of a paper, and what should be. */
export function stateText({ aspect, expected, found }: Finding): string {
  if (aspect === undefined) return '登记与记账内容不符';
  const name = aspectNames[aspect];
  switch (aspect) {
    case 'date':
      return `${name}应为 ${expected}，登记为 ${found}`;
    case 'countedBin':
      return found === null
        ? `盘过的货位 ${expected} 没有登记`
        : `没有盘过的货位 ${found} 登记为盘过`;
    case 'posting':
      return `${name}应为“${postingWord(expected)}”，登记为“${postingWord(found)}”`;
    case 'approval':
      return `${name}应为“${approvalWord(expected)}”，登记为“${approvalWord(found)}”`;
    case 'delivery':
    case 'step':
      return `登记的${name}与账链不符`;
    case 'storeKind':
      return `${name}应为“${kindOfStore(expected)}”，登记为“${kindOfStore(found)}”`;
    default:
      return `登记的${name}与单据内容不符`;
  }
}

const postingNames: Record<Axes['posting'], string> = {
  none: '未过账',
  part: '部分在途',
  posted: '已过账',
  reversed: '已冲销',
};

const approvalNames: Record<Axes['approval'], string> = {
  none: '未提交',
  waiting: '待审核',
  given: '已审核',
  givenAfter: '已补审',
  declined: '已退回',
};

/** `posted given`, `none cancelled`: how it stands, and whether it is 作废. */
function postingWord(text: string | null): string {
  const [posting = '', more] = (text ?? '').split(' ');
  const word = postingNames[posting as Axes['posting']] ?? posting;
  return more === 'cancelled' ? `${word}、作废` : word;
}

function approvalWord(text: string | null): string {
  return approvalNames[text as Axes['approval']] ?? text ?? '';
}

function kindOfStore(text: string | null): string {
  return storeKindNames[text as keyof typeof storeKindNames] ?? text ?? '';
}
