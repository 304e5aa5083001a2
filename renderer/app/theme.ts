import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { common } from '../messages/common';

/** 青: the one colour of what can be done. White on the eighth shade has a contrast of 6:1. */
const action: MantineColorsTuple = [
  '#eaf5f6',
  '#d5e8eb',
  '#abd2d8',
  '#7dbac4',
  '#56a5b2',
  '#3d97a6',
  '#2c8c9c',
  '#177a8a',
  '#0b6b7a',
  '#045866',
];

/** Quiet greys for light, with a breath of the same blue. */
const gray: MantineColorsTuple = [
  '#f6f8f8',
  '#eef1f2',
  '#e3e8e9',
  '#d3dadc',
  '#b9c3c6',
  '#93a0a4',
  '#6b797e',
  '#526065',
  '#37444a',
  '#1f2a2f',
];

/** And for dark: text first, ground last, as Mantine has them. */
const dark: MantineColorsTuple = [
  '#dde4e6',
  '#b6c1c4',
  '#93a1a5',
  '#6c7a7f',
  '#3d4a4f',
  '#303c41',
  '#253034',
  '#1b2427',
  '#151c1f',
  '#0f1517',
];

const fonts =
  "'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans SC', 'Source Han Sans SC', system-ui, sans-serif";

export const theme = createTheme({
  primaryColor: 'action',
  primaryShade: { light: 8, dark: 7 },
  colors: { action, gray, dark },
  black: '#1f2a2f',
  fontFamily: fonts,
  // Chinese words beside a code are in the other fonts: a bundled one is not looked for by itself.
  fontFamilyMonospace: `Consolas, 'DejaVu Sans Mono', ${fonts}`,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontFamily: fonts,
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '1.4' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  radius: { sm: '4px', md: '6px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'error', 'description'] },
    },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: {
      defaultProps: {
        size: 'sm',
        visibilityToggleButtonProps: { 'aria-label': common.showPassword },
      },
    },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } },
    Modal: {
      defaultProps: {
        centered: true,
        styles: { title: { fontSize: 16, fontWeight: 700 } },
        radius: 'md',
        transitionProps: { duration: 120, transition: 'fade' },
        closeButtonProps: { 'aria-label': common.close },
      },
    },
    Tooltip: {
      defaultProps: { openDelay: 300, transitionProps: { duration: 80 }, withArrow: true },
    },
    Popover: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'sm' } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': common.close } } },
  },
});

const meanings = {
  '--mantine-color-body': 'var(--panel)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-faint)',
  '--mantine-color-anchor': 'var(--action)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-default-border': 'var(--line-strong)',
};

/** Mantine's own colours by the meanings of theme.css, in light and dark. */
export const colorMeanings: CSSVariablesResolver = () => ({
  variables: {},
  light: meanings,
  dark: meanings,
});
