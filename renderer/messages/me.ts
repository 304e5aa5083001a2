import type { Settings } from '../../shared/likings/settings';

/** Words of 个人设置. */
export const meWords = {
  title: '个人设置',
  explain: '只对您自己，改了就生效；换一台电脑登录也跟着您。',
  look: '外观',
  scheme: '颜色',
  schemes: { light: '浅色', dark: '深色', auto: '随系统' } satisfies Record<
    Settings['scheme'],
    string
  >,
  typeSize: '字号',
  typeSizes: { small: '小', normal: '标准', large: '大' } satisfies Record<
    Settings['typeSize'],
    string
  >,
  density: '表格行高',
  sounds: '声音',
  soundsOn: '扫码时发出提示音',
  soundsExplain: '扫对了短促一声高音，不认识的一声低音。',
  scanner: '扫码枪测试',
  scannerExplain: '光标放在这个格子里，扫一张单据、货位签或物资条码。',
  field: '在此扫码',
  came: '扫到的内容',
  end: '结尾',
  ends: { Enter: '回车', Tab: 'Tab 键', none: '没有' },
  slowest: '最长间隔',
  milliseconds: (count: number) => `${count} 毫秒`,
  means: '是什么',
  nothingFound: '没有对应的内容',
  verdict: '结论',
  good: '识别为扫码枪，可以使用。',
  composed: '输入法开着，仍可识别；建议扫码前切到英文。',
  faults: {
    slow: (fastest: number) =>
      `太慢，会被当作手打。请把扫码枪的“字符间隔”设为 0（至多 ${fastest} 毫秒）。`,
    short: (shortest: number) => `太短：至少要有 ${shortest} 个字符。`,
    noEnd: '没有以回车或 Tab 结尾。请把扫码枪设为“加回车后缀”。',
  },
} as const;
