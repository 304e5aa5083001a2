import { z } from 'zod';

/** 个人设置: how the program looks and sounds to one person, each with what holds until he says so. */
export const settings = z.strictObject({
  /** 颜色. */
  scheme: z.enum(['light', 'dark', 'auto']),
  /** 字号 of the whole window. */
  typeSize: z.enum(['small', 'normal', 'large']),
  /** 行高 of all tables. */
  density: z.enum(['compact', 'normal', 'comfortable']),
  /** 扫码提示音. */
  sounds: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
export type SettingName = keyof Settings;

export const usualSettings: Settings = {
  scheme: 'auto',
  typeSize: 'small',
  density: 'normal',
  sounds: true,
};

export const settingNames = Object.keys(settings.shape) as SettingName[];

/** Whether a value is one that this setting can have. */
export function isSetting<N extends SettingName>(name: N, value: unknown): value is Settings[N] {
  return settings.shape[name].safeParse(value).success;
}

/**
 * The settings that are kept under their names. What is not kept, or was kept by another version of
 * the program and is none any more, is as usual.
 *
 *     settingsFrom({ density: 'compact', sounds: 3 }) // { density: 'compact', sounds: true, … }
 */
export function settingsFrom(kept: Readonly<Record<string, unknown>>): Settings {
  const fitting = settingNames.filter((name) => isSetting(name, kept[name]));
  return { ...usualSettings, ...Object.fromEntries(fitting.map((name) => [name, kept[name]])) };
}
