import { conditionNames, kindNames } from '../names';
import type { StoryEvent, StoryPlace } from './storyApi';

const placeWords = {
  source: (name: string) => `来源 ${name}`,
  recipient: (name: string) => `发给 ${name}`,
  custody: (name: string) => `队伍 ${name}`,
  transit: (number: string) => `在途 ${number}`,
  loss: () => '报废或丢失',
  adjustment: () => '盘点调整',
  conversion: () => '转为其他批次',
} as const;

/** One end of a movement, in words: `武汉市库 A-01-01 损坏`, `发给 黄冈市红十字会`. */
export function placeText(place: StoryPlace, nameOf: (code: string) => string): string {
  const { kind, name, warehouse, condition } = place;
  if (kind !== 'bin') return placeWords[kind](name);
  const state = condition === null || condition === 'good' ? '' : conditionNames[condition];
  return [warehouse && nameOf(warehouse), name, state].filter(Boolean).join(' ');
}

/** The kind of a paper; of one that takes another back, also of which kind that is. */
export function storyKindText({ kind, reverses }: StoryEvent): string {
  const name = (of: string) => kindNames[of as keyof typeof kindNames] ?? of;
  return reverses ? `冲销${name(reverses.kind)}` : name(kind);
}
