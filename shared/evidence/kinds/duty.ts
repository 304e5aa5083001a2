import { daysBetween } from '../../day';
import { proposed } from '../bases';
import { choice, freeText, maybeDay } from '../fields';
import { shareOfDays } from '../figures';
import { declareEvidence } from './kind';

const shifts = { whole: '全天', day: '白班', night: '夜班' } as const;
const manners = { onSite: '到岗值守', phone: '电话值守' } as const;

/** One entry is at most a month of the same people. */
const longestDays = 31;

/** 值班: who is there or can be called, for a day or for several; written ahead. */
export const duty = declareEvidence({
  name: 'duty',
  title: '值班',
  explain: '排值班表：哪几天、哪一班、谁值守。可以提前排，连着几天的一次登记。',
  dayLabel: '从',
  ahead: true,
  fields: {
    through: maybeDay('到', '只有一天时不填'),
    shift: choice('班次', shifts),
    manner: choice('方式', manners),
    note: freeText('备注'),
  },
  people: { label: '值班人', least: 1, most: 6 },
  rules: [{ what: '值班表', every: { days: 1 }, basis: proposed('建议值：每天 24 小时有人值守') }],
  through: ({ through }) => through,
  line: ({ through, shift, manner, note }) =>
    [through === null ? '' : `至 ${through}`, shifts[shift], manners[manner], note]
      .filter(Boolean)
      .join('，'),
  missing: ({ through }, doneOn) =>
    through !== null && (through < doneOn || daysBetween(doneOn, through) >= longestDays)
      ? 'through'
      : null,
  gives: ['dutyDaysCovered', 'dutyDaysOnSite'],
  figures: ({ kept }, day) => {
    if (kept.length === 0) return {};
    const covered = (each: string, entries: typeof kept) => {
      const on = entries
        .filter(({ doneOn, body }) => doneOn <= each && each <= (body.through ?? doneOn))
        .map(({ body }) => body.shift);
      return on.includes('whole') || (on.includes('day') && on.includes('night'));
    };
    const onSite = kept.filter(({ body }) => body.manner === 'onSite');
    return {
      dutyDaysCovered: shareOfDays(day, (each) => covered(each, kept)),
      dutyDaysOnSite: shareOfDays(day, (each) => covered(each, onSite)),
    };
  },
});
