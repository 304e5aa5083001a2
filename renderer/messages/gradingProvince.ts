import type { Coverage } from '../../shared/grading/provinceGrading';

/** Words of 全省评级. */
export const provinceGradingWords = {
  title: '全省评级',
  explain: '每个仓库按最近一次已复核的评定；目标等级是仓库现在的目标。',
  columns: {
    warehouse: '仓库',
    targetLevel: '目标等级',
    reached: '现等级',
    score: '得分',
    trend: '走势',
    worst: '最大缺口',
    daysSince: '距今天数',
    judgedOn: '基准日',
    standard: '评级标准',
  },
  map: '全省评级示意图',
  coverage: ({ atTarget, cities, elsewhere }: Coverage) => {
    if (cities === 0) return '本机没有市州仓库';
    return `${elsewhere > 0 ? '本机保管的 ' : ''}${cities} 个市州中 ${atTarget} 个达到目标等级`;
  },
  plan: (at: number) => `达到三、四级标准的 ${at} 个`,
  planBasis: '规划目标：市级仓库达到三、四级储备库标准，省本级为一级。',
  planSource:
    '出处：《湖北省红十字事业发展“十四五”规划》。各市州取三级还是四级是本系统的建议值，可在仓库设置里修改。',
  graded: ({ graded, cities, elsewhere }: Coverage) => {
    const unknown = elsewhere > 0 ? `，另有 ${elsewhere} 个本机无数据` : '';
    return `已评定 ${graded} 个，未评定 ${cities - graded} 个${unknown}`;
  },
  centre: { yes: '省中心库达到一级', no: '省中心库未达到一级', none: '省中心库还没有评定' },
  notGraded: '未评定',
  notKept: '本机无数据',
  inWork: '评定中',
  days: (days: number) => `${days} 天`,
  scoreOf: (score: string, level: string) => `${score}（按${level}）`,
  trendOf: (scores: string) => `历次得分 ${scores}`,
  sign: '圈内数字：现等级；“—”为未达四级',
  empty: '还没有仓库',
} as const;
