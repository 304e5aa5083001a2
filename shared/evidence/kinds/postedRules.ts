import { z } from 'zod';
import { proposed } from '../bases';
import { flag, freeText, several } from '../fields';
import { declareEvidence } from './kind';

const named = {
  receipt: '入库',
  dispatch: '出库',
  keeping: '保管',
  stocktake: '盘点',
  safety: '安全',
  duty: '值班',
  emergency: '应急调运',
} as const;

/** 制度上墙: which of the seven rules hang on the wall. */
export const postedRules = declareEvidence({
  name: 'postedRules',
  title: '制度上墙',
  explain: '看一遍墙上的制度：入库、出库、保管、盘点、安全、值班、应急调运。',
  dayLabel: '核对日期',
  fields: {
    posted: several('已上墙', named),
    // Records from before this was asked have ticks or say nothing.
    none: { ...flag('一项都没有上墙'), schema: z.boolean().default(false) },
    note: freeText('备注'),
  },
  rules: [{ what: '制度上墙核对', every: { months: 12 }, basis: proposed() }],
  line: ({ posted, note }) =>
    [`${new Set(posted).size} 项`, posted.map((rule) => named[rule]).join('、'), note]
      .filter(Boolean)
      .join('：'),
  // None is a word of its own: a form that nobody filled in says nothing.
  missing: ({ posted, none }) => ((posted.length === 0) === none ? null : 'posted'),
  gives: ['postedRules'],
  figures: ({ kept }) => {
    const latest = [...kept].sort((a, b) => a.doneOn.localeCompare(b.doneOn)).at(-1);
    return latest === undefined ? {} : { postedRules: new Set(latest.body.posted).size };
  },
});
