import type { LinkProps } from '@tanstack/react-router';
import { api, type CallName } from '../../shared/api';
import { type Grant, hasRoleAnywhere } from '../../shared/roles';
import { settingsWords } from '../messages/settings';

const { groups, tabs } = settingsWords;

interface SettingsPage {
  to: NonNullable<LinkProps['to']>;
  label: string;
  /** Shown to those alone who may make this call. */
  who?: CallName;
}

/** Whether a page is for people with these grants. */
export function isOpenTo(grants: readonly Grant[], who: CallName | undefined): boolean {
  const roles = who === undefined ? 'signedIn' : api[who].who;
  return typeof roles === 'string' || hasRoleAnywhere(grants, roles);
}

/** The pages of 设置 as its navigation lists them; a group without pages is not shown. */
export const settingsGroups: readonly { title: string; pages: readonly SettingsPage[] }[] = [
  {
    title: groups.base,
    pages: [
      { to: '/settings/items', label: tabs.items },
      { to: '/settings/categories', label: tabs.categories },
      { to: '/settings/reserves', label: tabs.reserves },
      { to: '/settings/warehouses', label: tabs.warehouses },
      { to: '/settings/bins', label: tabs.bins },
      { to: '/settings/parties', label: tabs.parties },
      { to: '/settings/standards', label: tabs.standards },
    ],
  },
  {
    title: groups.daily,
    pages: [
      { to: '/settings/go-live', label: tabs.goLive },
      { to: '/settings/import', label: tabs.import },
      { to: '/settings/closing', label: tabs.closing },
      { to: '/settings/handover', label: tabs.handover },
    ],
  },
  {
    title: groups.system,
    pages: [
      { to: '/settings/me', label: tabs.me },
      { to: '/settings/printing', label: tabs.printing },
      { to: '/settings/users', label: tabs.users },
      { to: '/settings/proof', label: tabs.proof },
      { to: '/settings/backup', label: tabs.backup },
      { to: '/settings/audit', label: tabs.audit, who: 'audit.list' },
      { to: '/settings', label: tabs.about },
    ],
  },
];
