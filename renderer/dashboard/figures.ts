import type { LinkProps } from '@tanstack/react-router';
import type { Output } from '../../shared/api';
import type { figureWords as words } from '../messages/dashboard';
import type { DashboardPart } from './dashboard';

type Dashboard = NonNullable<DashboardPart['dashboard']>;

/** A number of 工作台, what it counts, and the list that has exactly that many. */
export interface Figure {
  name: keyof typeof words;
  count: number;
  /** What it is when there is any: to be done, wrong, or only to be known. */
  tone: 'danger' | 'warn' | 'plain';
  link: LinkProps;
}

/** What more is counted for one warehouse, by the calls of its lists; undefined while it is read. */
export interface Beside {
  arrivals?: Output<'arrivals.list'>['totals'] | undefined;
  care?: Output<'care.due'>['totals'] | undefined;
  evidence?: Output<'evidence.due'>['totals'] | undefined;
  service?: Output<'service.list'>['totals'] | undefined;
  /** Certificates of members of teams that have ended or end soon. */
  certificates?: number | undefined;
  toRecover?: Output<'custody.toRecover'>['totals'] | undefined;
  items?: Output<'items.list'>['totals'] | undefined;
  trips?: Output<'trips.list'>['totals'] | undefined;
  differences?: Output<'trips.differences'>['totals'] | undefined;
  /** 调运方案 that whoever asks may approve now. */
  plans?: Output<'planning.list'>['totals'] | undefined;
  /** Those that he has saved last, and that were sent back to him. */
  plansDeclined?: Output<'planning.list'>['totals'] | undefined;
  requisitions?: Output<'requisitions.list'>['totals'] | undefined;
}

/** 等我办理: papers that wait for somebody here, goods that come, and the drafts of whoever asks. */
export function needsOf(dashboard: Dashboard, at: DashboardPart['at'], beside: Beside): Figure[] {
  const { late, waiting, toPick, toPost, planned, drafts, road } = dashboard;
  const papers = (name: Figure['name'], count: number, filter: object, tone: Figure['tone']) => ({
    name,
    count,
    tone,
    link: { to: '/documents', search: { ...at, ...filter } } as LinkProps,
  });
  return [
    papers('late', late.count, { state: 'late' }, 'danger'),
    papers('waiting', waiting.count, { state: 'waiting' }, 'plain'),
    papers('toPick', toPick, { toPick: true }, 'plain'),
    papers('toPost', toPost.count, { state: 'approved' }, 'plain'),
    onRoad('toReceive', road.toReceive, at, 'plain'),
    onRoad('stated', road.stated, at, 'warn'),
    ...(beside.differences
      ? [ofTrips('differences', beside.differences.open, { ...at, view: 'differences' }, 'warn')]
      : []),
    ...(beside.arrivals && at.warehouse
      ? [
          {
            name: 'arrivals' as const,
            count: beside.arrivals.open,
            tone: 'plain' as const,
            link: { to: '/arrivals', search: { warehouse: at.warehouse } } as LinkProps,
          },
        ]
      : []),
    ...(beside.requisitions
      ? [
          asked('requisitionsWaiting', beside.requisitions.waiting, { standing: 'waiting' }, at),
          asked('requisitionsOpen', beside.requisitions.open, { standing: 'open' }, at),
        ]
      : []),
    ...(beside.plans
      ? [
          {
            name: 'plans' as const,
            count: beside.plans.plans,
            tone: 'warn' as const,
            link: { to: '/planning', search: { approvable: true } } as LinkProps,
          },
        ]
      : []),
    ...(beside.plansDeclined
      ? [
          {
            name: 'plansDeclined' as const,
            count: beside.plansDeclined.plans,
            tone: 'warn' as const,
            link: { to: '/planning', search: { state: 'declined', mine: true } } as LinkProps,
          },
        ]
      : []),
    papers('planned', planned, { planned: true }, 'warn'),
    papers('drafts', drafts, { state: 'draft', mine: true }, 'plain'),
  ];
}

/** 提醒: what runs out, falls short, is late or due. */
export function alertsOf(dashboard: Dashboard, at: DashboardPart['at'], beside: Beside): Figure[] {
  const { expiry, belowReserve, custody, road } = dashboard;
  const lots = (name: 'expired' | 'within30' | 'within90' | 'within180', tone: Figure['tone']) => ({
    name,
    count: expiry.find(({ band }) => band === name)?.lots ?? 0,
    tone,
    link: { to: '/stock', search: { ...at, expiry: name, by: 'lot' } } as LinkProps,
  });
  const held = (name: Figure['name'], count: number, filter: object, tone: Figure['tone']) => ({
    name,
    count,
    tone,
    link: { to: '/custody', search: { ...at, ...filter } } as LinkProps,
  });
  return [
    lots('expired', 'danger'),
    lots('within30', 'danger'),
    lots('within90', 'warn'),
    lots('within180', 'plain'),
    {
      name: 'below',
      count: belowReserve.length,
      tone: 'warn',
      link: at.warehouse
        ? { to: '/settings/reserves', search: { ...at, show: 'below' } }
        : { to: '/province' },
    },
    held('returns', custody.returnsOverdue, { overdue: 'return' }, 'danger'),
    held('reports', custody.reportsOverdue, { overdue: 'report' }, 'warn'),
    {
      name: 'photos',
      count: dashboard.lacksPhotos,
      tone: 'warn',
      link: { to: '/documents', search: { ...at, lacksPhotos: true } },
    },
    {
      name: 'unsigned',
      count: dashboard.lacksSignature,
      tone: 'danger',
      link: { to: '/documents', search: { ...at, lacksSignature: true } },
    },
    ...(beside.toRecover
      ? [held('recover', beside.toRecover.papers, { view: 'people', overdue: 'any' }, 'warn')]
      : []),
    ...(beside.trips
      ? [ofTrips('lateTrips', beside.trips.late, { ...at, show: 'overdue' }, 'danger')]
      : []),
    onRoad('overdue', road.overdue, at, 'danger'),
    onRoad('toMatch', road.toMatch, at, 'warn'),
    ...(beside.requisitions
      ? [
          {
            ...asked('requisitionsLate', beside.requisitions.late, { late: true }, at),
            tone: 'danger' as const,
          },
        ]
      : []),
    ...(beside.items
      ? [
          {
            name: 'provisional' as const,
            count: beside.items.provisional,
            tone: 'warn' as const,
            link: { to: '/settings/items', search: { state: 'provisional' } } as LinkProps,
          },
        ]
      : []),
    ...(beside.care && at.warehouse
      ? [
          {
            name: 'care' as const,
            count: beside.care.lots,
            tone: 'warn' as const,
            link: { to: '/stock/care', search: { warehouse: at.warehouse } } as LinkProps,
          },
        ]
      : []),
    ...(beside.service && at.warehouse
      ? [
          {
            name: 'service' as const,
            count: beside.service.overdue + beside.service.soon,
            tone: 'warn' as const,
            link: {
              to: '/stock/care',
              search: { warehouse: at.warehouse, view: 'service', show: 'due' },
            } as LinkProps,
          },
        ]
      : []),
    ...(beside.certificates === undefined
      ? []
      : [
          {
            name: 'certificates' as const,
            count: beside.certificates,
            tone: 'warn' as const,
            link: { to: '/teams', search: { view: 'certificates' } } as LinkProps,
          },
        ]),
    ...(beside.evidence && at.warehouse
      ? [
          {
            name: 'evidence' as const,
            count: beside.evidence.due,
            tone: 'warn' as const,
            link: { to: '/evidence', search: { warehouse: at.warehouse } } as LinkProps,
          },
        ]
      : []),
  ];
}

function ofTrips(
  name: Figure['name'],
  count: number,
  search: object,
  tone: Figure['tone'],
): Figure {
  return { name, count, tone, link: { to: '/trips', search } as LinkProps };
}

/** 需求单 that the warehouse answers for, or that goods are asked for it. */
function asked(
  name: 'requisitionsWaiting' | 'requisitionsOpen' | 'requisitionsLate',
  count: number,
  filter: object,
  at: DashboardPart['at'],
): Figure {
  const link = { to: '/requisitions', search: { ...at, ...filter } } as LinkProps;
  return { name, count, tone: 'warn', link };
}

function onRoad(
  show: 'toReceive' | 'stated' | 'overdue' | 'toMatch',
  count: number,
  at: DashboardPart['at'],
  tone: Figure['tone'],
): Figure {
  const search = at.warehouse ? { ...at, show } : { scope: 'all', show };
  return { name: show, count, tone, link: { to: '/transfers', search } as LinkProps };
}
