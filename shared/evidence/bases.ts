import type { BasisStatement } from '../basis';

/** DB11/T 2010-2022 (facts.md §2.2 [S17]): the society has no intervals of its own. */
export const storageStandard = (text: string): BasisStatement => ({
  of: ['*'],
  kind: 'nationalStandard',
  text: `北京市地方标准 DB11/T 2010-2022《救灾物资储备管理规范》：${text}`,
});

export const proposed = (text = '建议值'): BasisStatement => ({
  of: ['*'],
  kind: 'proposed',
  text,
});
