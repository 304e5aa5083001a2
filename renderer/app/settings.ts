import { useCallback, useEffect } from 'react';
import {
  isSetting,
  type SettingName,
  type Settings,
  settingNames,
  usualSettings,
} from '../../shared/likings/settings';
import { call } from '../api';
import { recall, remember, useRemembered } from './remembered';

/**
 * 个人设置. They lie with their person in the store. The window keeps a copy, so that each holds at
 * once, and before anybody has signed in those of the last one do.
 */

/** 字号: how many times as large the window is drawn. */
export const typeFactors: Readonly<Record<Settings['typeSize'], number>> = {
  small: 1,
  normal: 1.12,
  large: 1.25,
};

const fits =
  <N extends SettingName>(name: N) =>
  (value: unknown): value is Settings[N] =>
    isSetting(name, value);

/** A setting as it holds now. */
export function keptSetting<N extends SettingName>(name: N): Settings[N] {
  return recall(name, usualSettings[name], fits(name));
}

/** A setting and how its person changes it: it holds at once, and follows him to another place. */
export function useSetting<N extends SettingName>(
  name: N,
): [Settings[N], (value: Settings[N]) => void] {
  const [value] = useRemembered(name, usualSettings[name], fits(name));
  const change = useCallback(
    (next: Settings[N]) => {
      remember(name, next);
      // That it could not be kept is told in the corner; here it holds all the same.
      void call('me.saveSetting', { [name]: next });
    },
    [name],
  );
  return [value, change];
}

/** At sign-in a person's own settings take the place of those of whoever was here before. */
export function useOwnSettings(): void {
  useEffect(() => void adoptSettings(), []);
}

async function adoptSettings(): Promise<void> {
  const own = await call('me.settings', {});
  for (const name of settingNames) {
    if (own[name] !== keptSetting(name)) remember(name, own[name]);
  }
}
