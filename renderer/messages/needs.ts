import type { z } from 'zod';
import { waterMlPerDay } from '../../shared/needs/water';
import type { peopleServed } from '../../shared/reports/api';

type Need = z.infer<typeof peopleServed>['needs'][number]['need'];

const { allUses, drinking } = waterMlPerDay;

/** Water is told by two figures: what a person needs for everything, and what of it is drunk. */
export const waterWords = {
  allUses: `用水（含洗涤）每人每天 ${allUses / 1000} 升`,
  drinking: '只算饮用和做饭',
  both: `每人每天各种用水 ${allUses / 1000} 升，其中饮用和做饭 ${drinking / 1000} 升（Sphere）。工作台的可保障人数按 ${allUses / 1000} 升算；需求测算要的是饮用瓶装水，按 ${drinking / 1000} 升算，洗涤用水由供水队解决。`,
} as const;

/** How each need besides packs is told: in a sentence, in a narrow cell, and by what it is reckoned. */
export const needWords: Record<
  Need,
  {
    name: string;
    /** Beside a column of people. */
    count: (people: string) => string;
    short: (people: string) => string;
    sentence: (people: string, isScarce: boolean) => string;
    explain: string;
  }
> = {
  shelter: {
    name: '帐篷',
    count: (people) => `${people} 人`,
    short: (people) => `帐篷 ${people} 人`,
    sentence: (people, isScarce) => `帐篷${isScarce ? '仅够' : '可住'} ${people} 人`,
    explain: '帐篷按每顶可住的人数',
  },
  bedding: {
    name: '被褥',
    count: (people) => `${people} 人`,
    short: (people) => `被褥 ${people} 人`,
    sentence: (people, isScarce) => `被褥${isScarce ? '仅够' : '可供'} ${people} 人`,
    explain: '被褥每人一被一床（垫），按被与床垫中较少的一样算',
  },
  water: {
    name: '用水',
    count: (people) => `${people} 人·天`,
    short: (people) => `用水 ${people} 人·天`,
    sentence: (people) => `瓶装水按每人每天 ${allUses / 1000} 升（含洗涤）够 ${people} 人用一天`,
    explain: `够多少人用一天。${waterWords.both}`,
  },
  food: {
    name: '食品',
    count: (people) => `${people} 人·天`,
    short: (people) => `食品 ${people} 人·天`,
    sentence: (people) => `食品按每人每天 2,100 千卡够 ${people} 人吃一天`,
    explain: '食品按每人每天 2,100 千卡算，够多少人吃一天',
  },
};
