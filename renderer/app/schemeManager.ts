import type { MantineColorSchemeManager } from '@mantine/core';
import { remember, whenRemembered } from './remembered';
import { keptSetting } from './settings';

let stop = () => {};

/** 颜色: Mantine draws in the colours of the setting, and in others as soon as it is another. */
export const schemeManager: MantineColorSchemeManager = {
  get: () => keptSetting('scheme'),
  set: (value) => {
    if (value !== keptSetting('scheme')) remember('scheme', value);
  },
  subscribe: (onUpdate) => {
    let drawn = keptSetting('scheme');
    stop = whenRemembered(() => {
      const next = keptSetting('scheme');
      if (next === drawn) return;
      drawn = next;
      onUpdate(next);
    });
  },
  unsubscribe: () => stop(),
  clear: () => {},
};
