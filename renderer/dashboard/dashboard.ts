import type { Output } from '../../shared/api';

/** What each part of 工作台 is handed: undefined while it is read, and which warehouse it is about. */
export interface DashboardPart {
  dashboard: Output<'dashboard.read'> | undefined;
  at: { warehouse?: string };
}
