import { formatCount } from '../format/money';

/** Papers of an operation by how far they are; a draft is nobody's promise, so it is not under way. */
export interface PaperCounts {
  posted: number;
  onTheWay: number;
  drafts: number;
}

/** 5 张已过账，3 张在办，15 张草稿. */
export function papersText({ posted, onTheWay, drafts }: PaperCounts): string {
  const counts = [`${formatCount(posted)} 张已过账`, `${formatCount(onTheWay)} 张在办`];
  return [...counts, ...(drafts > 0 ? [`${formatCount(drafts)} 张草稿`] : [])].join('，');
}
