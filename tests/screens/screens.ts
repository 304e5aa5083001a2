import type { router } from '../../renderer/app/router';
import { deskName } from '../../renderer/desks/deskNames';
import type { KindName } from '../../shared/documents/kind';
import { kindName } from '../../shared/documents/kinds';

/** Every address of the program; a new screen does not compile until it is named below. */
type Address = Exclude<keyof (typeof router)['routesByPath'], '/settings'>;

/** A picture to be taken: its name, where it is, and for whom. */
export interface Screen {
  name: string;
  hash: string;
  by: Login;
  /** Whether the dialog of the first row is looked at. */
  opensRow?: boolean;
}

/**
 * People of the demonstration: the keeper of the provincial centre, its dispatcher, the administrator, the
 * assessor.
 */
export const logins = ['szbg', 'sddy', 'admin', 'pdy'] as const;
type Login = (typeof logins)[number];

/** What the addresses that speak of one thing are filled with. */
export interface Things {
  item: string;
  lot: string;
  trip?: string;
  plan?: string;
  party: string;
  team: string;
  warehouse: string;
  /** One paper of each kind that the store has. */
  documents: Partial<Record<KindName, string>>;
  /** One that is signed, and one that its assessor still answers. */
  assessments: { signed?: string; inWork?: string };
  /** The one in which most has happened, and one that goes on. */
  operation?: string;
  inForce?: string;
  /** A drill that was ended. */
  drill?: string;
  /** One that is open, and one that waits. */
  requisitions: { open?: string; waiting?: string };
  /** Every version. */
  standards: readonly string[];
}

type Screens = { [A in Address]: (things: Things) => Screen[] };
const by = 'szbg';

const plain =
  (name: string, hash: string, by: Login = 'szbg') =>
  () => [{ name, hash, by }];

const screens: Screens = {
  '/': plain('dashboard', '/'),
  '/province': plain('province', '/province'),
  '/province/matrix': plain('province-matrix', '/province/matrix'),
  '/documents': plain('documents', '/documents'),
  '/documents/new/$kind': () =>
    kindName.options
      .filter((kind) => kind !== 'reversal')
      .map((kind) => ({ name: `new-${kind}`, hash: `/documents/new/${kind}`, by })),
  '/documents/$uid': ({ documents }) =>
    Object.entries(documents).map(([kind, uid]) => ({
      name: `document-${kind}`,
      hash: `/documents/${uid}`,
      by,
    })),
  '/quick': plain('quick', '/quick'),
  '/desks/$desk': () =>
    deskName.options.map((desk) => ({ name: `desk-${desk}`, hash: `/desks/${desk}`, by })),
  '/desks/$desk/$uid': ({ documents: { stocktake } }) =>
    stocktake ? [{ name: 'desk-stocktake-sheet', hash: `/desks/stocktake/${stocktake}`, by }] : [],
  '/stock': () => [
    { name: 'stock-items', hash: '/stock', by },
    { name: 'stock-lots', hash: '/stock?by=lot', by },
  ],
  '/stock/card/$item': ({ item }) => [{ name: 'stock-card', hash: `/stock/card/${item}`, by }],
  '/stock/lot/$lot': ({ lot }) => [{ name: 'lot-story', hash: `/stock/lot/${lot}`, by }],
  '/stock/gift/$document': ({ documents: { receipt } }) =>
    receipt ? [{ name: 'gift-story', hash: `/stock/gift/${receipt}`, by }] : [],
  '/stock/past': plain('stock-past', '/stock/past'),
  '/stock/compare': plain('stock-compare', '/stock/compare?from=2026-10-31'),
  '/stock/care': () => [
    { name: 'care', hash: '/stock/care', by },
    { name: 'care-service', hash: '/stock/care?view=service', by },
  ],
  '/drills': plain('drills', '/drills', 'sddy'),
  '/drills/$uid': ({ drill }) =>
    drill ? [{ name: 'drill-report', hash: `/drills/${drill}`, by }] : [],
  '/evidence': () => [
    { name: 'evidence', hash: '/evidence', by },
    { name: 'evidence-climate', hash: '/evidence?kind=climate', by },
    { name: 'evidence-fire', hash: '/evidence?kind=fireCheck', by },
  ],
  '/planning': plain('planning', '/planning'),
  '/planning/travel': () => [
    { name: 'travel-ways', hash: '/planning/travel', by },
    { name: 'travel-lorries', hash: '/planning/travel?view=lorries', by },
    { name: 'travel-roads', hash: '/planning/travel?view=roads', by },
    { name: 'travel-way', hash: '/planning/travel', by: 'sddy', opensRow: true },
    { name: 'travel-fleet', hash: '/planning/travel?view=lorries', by: 'sddy', opensRow: true },
    { name: 'travel-road', hash: '/planning/travel?view=roads', by: 'sddy', opensRow: true },
  ],
  '/planning/$uid': ({ plan }) => [
    ...plain('planning-new', '/planning/new', 'sddy')(),
    ...(plan ? plain('plan', `/planning/${plan}`, 'sddy')() : []),
  ],
  '/transfers': plain('transfers', '/transfers'),
  '/trips': () => [
    { name: 'trips', hash: '/trips', by },
    { name: 'trips-toLoad', hash: '/trips?view=toLoad', by },
    { name: 'trips-differences', hash: '/trips?view=differences', by },
  ],
  '/trips/$uid': ({ trip }) => (trip ? [{ name: 'trip', hash: `/trips/${trip}`, by }] : []),
  '/arrivals': plain('arrivals', '/arrivals'),
  '/requisitions': plain('requisitions', '/requisitions'),
  '/requisitions/$uid': ({ requisitions: { open, waiting } }) => [
    ...(open ? [{ name: 'requisition-open', hash: `/requisitions/${open}`, by } as const] : []),
    ...(waiting
      ? [{ name: 'requisition-waiting', hash: `/requisitions/${waiting}`, by } as const]
      : []),
    {
      name: 'requisition-new',
      hash: '/requisitions/0d4b7a52-7c1e-4f5b-9d59-0d8a5d3c1a11?fresh=true',
      by,
    },
  ],
  '/kits': plain('kits', '/kits'),
  '/operations': plain('operations', '/operations'),
  '/needs': ({ inForce }) => [
    { name: 'needs', hash: inForce ? `/needs?operation=${inForce}` : '/needs', by: 'sddy' },
  ],
  '/operations/$uid': ({ operation, inForce }) => [
    ...(operation
      ? [
          ...plain('operation-ended', `/operations/${operation}`)(),
          ...plain('operation-went', `/operations/${operation}?view=went`)(),
        ]
      : []),
    ...(inForce
      ? [
          ...plain('operation', `/operations/${inForce}`, 'sddy')(),
          ...plain('operation-owed', `/operations/${inForce}?view=owed`, 'sddy')(),
        ]
      : []),
  ],
  '/teams': () => [
    { name: 'teams', hash: '/teams', by },
    { name: 'teams-certificates', hash: '/teams?view=certificates', by },
  ],
  '/teams/$uid': ({ team }) => [
    { name: 'team', hash: `/teams/${team}`, by },
    { name: 'team-members', hash: `/teams/${team}?tab=members`, by },
    { name: 'team-record', hash: `/teams/${team}?tab=record`, by },
  ],
  '/custody': () => [
    { name: 'custody', hash: '/custody', by },
    { name: 'custody-people', hash: '/custody?view=people', by },
  ],
  '/grading': plain('grading', '/grading'),
  '/grading/$uid': ({ assessments: { signed, inWork } }) => [
    ...(signed ? [{ name: 'assessment-signed', hash: `/grading/${signed}`, by } as const] : []),
    ...(inWork
      ? [{ name: 'assessment-in-work', hash: `/grading/${inWork}`, by: 'pdy' } as const]
      : []),
  ],
  '/grading/$uid/way-up': ({ assessments: { signed } }) =>
    signed ? [{ name: 'grading-way-up', hash: `/grading/${signed}/way-up?level=2`, by }] : [],
  '/grading/$uid/what-if': ({ assessments: { signed } }) =>
    signed ? [{ name: 'grading-what-if', hash: `/grading/${signed}/what-if`, by }] : [],
  '/grading/compare': plain('grading-compare', '/grading/compare'),
  '/grading/province': plain('grading-province', '/grading/province'),
  '/grading/over-time': plain('grading-over-time', '/grading/over-time?warehouse=%2242000001%22'),
  '/settings/': plain('settings-about', '/settings'),
  '/settings/items': plain('settings-items', '/settings/items', 'admin'),
  '/settings/items/$uid': ({ item }) => [
    { name: 'settings-item', hash: `/settings/items/${item}`, by: 'admin' },
  ],
  '/settings/categories': plain('settings-categories', '/settings/categories', 'admin'),
  '/settings/reserves': plain('settings-reserves', '/settings/reserves', 'admin'),
  '/settings/warehouses': plain('settings-warehouses', '/settings/warehouses', 'admin'),
  '/settings/warehouses/$code': ({ warehouse }) => [
    { name: 'settings-warehouse', hash: `/settings/warehouses/${warehouse}`, by: 'admin' },
  ],
  '/settings/bins': plain('settings-bins', '/settings/bins'),
  '/settings/parties': plain('settings-parties', '/settings/parties'),
  '/settings/parties/$uid': ({ party }) => [
    { name: 'settings-party', hash: `/settings/parties/${party}`, by },
  ],
  '/settings/standards': plain('settings-standards', '/settings/standards', 'admin'),
  '/settings/standards/$uid': ({ standards }) =>
    standards.map((uid, index) => ({
      name: `settings-standard-${index + 1}`,
      hash: `/settings/standards/${uid}`,
      by: 'admin' as const,
    })),
  '/settings/standards/compare': plain(
    'settings-standards-compare',
    '/settings/standards/compare',
    'admin',
  ),
  '/settings/import': plain('settings-import', '/settings/import'),
  '/settings/me': plain('settings-me', '/settings/me'),
  '/settings/users': plain('settings-users', '/settings/users', 'admin'),
  '/settings/go-live': plain('settings-go-live', '/settings/go-live', 'admin'),
  '/settings/closing': plain('settings-closing', '/settings/closing'),
  '/settings/handover': plain('settings-handover', '/settings/handover'),
  '/settings/proof': plain('settings-proof', '/settings/proof'),
  '/settings/audit': plain('settings-audit', '/settings/audit', 'admin'),
  '/settings/printing': plain('settings-printing', '/settings/printing'),
  '/settings/backup': plain('settings-backup', '/settings/backup'),
};

/** All screens of a store that has these things, in the order of the addresses. */
export function allScreens(things: Things): Screen[] {
  return Object.values(screens).flatMap((of) => of(things));
}
