import type { useNavigate } from '@tanstack/react-router';
import { kindName } from '../../shared/documents/kinds';
import { kindNames } from '../../shared/names';
import type { Grant } from '../../shared/roles';
import { deskName } from '../desks/deskNames';
import { arrivalWords } from '../messages/arrivals';
import { careWords, serviceWords } from '../messages/care';
import { compareWords } from '../messages/compare';
import { custodyWords } from '../messages/custody';
import { deskWords } from '../messages/desks';
import { listWords } from '../messages/documents';
import { gradingWords } from '../messages/gradingAssessments';
import { provinceGradingWords } from '../messages/gradingProvince';
import { kitsWords } from '../messages/kits';
import { matrixWords } from '../messages/matrix';
import { needsPageWords } from '../messages/needsPage';
import { quickWords } from '../messages/quick';
import { requisitionWords } from '../messages/requisitions';
import { shellWords } from '../messages/shell';
import { stockWords } from '../messages/stock';
import { travelWords } from '../messages/travel';
import { tripWords } from '../messages/trips';
import { isOpenTo, settingsGroups } from '../settings/settingsPages';

type Navigate = ReturnType<typeof useNavigate>;

/** A screen by its name, and how to get there. */
export interface ScreenEntry {
  name: string;
  go: (navigate: Navigate) => void;
}

const { nav } = shellWords;

const always: readonly ScreenEntry[] = [
  { name: nav.dashboard, go: (to) => void to({ to: '/' }) },
  { name: nav.stock, go: (to) => void to({ to: '/stock' }) },
  { name: stockWords.past, go: (to) => void to({ to: '/stock/past' }) },
  { name: compareWords.title, go: (to) => void to({ to: '/stock/compare' }) },
  { name: careWords.title, go: (to) => void to({ to: '/stock/care' }) },
  {
    name: serviceWords.title,
    go: (to) => void to({ to: '/stock/care', search: { view: 'service' } }),
  },
  { name: kitsWords.title, go: (to) => void to({ to: '/kits' }) },
  { name: nav.transfers, go: (to) => void to({ to: '/transfers' }) },
  { name: nav.trips, go: (to) => void to({ to: '/trips' }) },
  ...(['toLoad', 'differences'] as const).map((view) => ({
    name: tripWords.views[view],
    go: (to: Navigate) => void to({ to: '/trips', search: { view } }),
  })),
  {
    name: tripWords.shows.onRoad,
    go: (to) => void to({ to: '/trips', search: { show: 'onRoad' } }),
  },
  { name: arrivalWords.title, go: (to) => void to({ to: '/arrivals' }) },
  { name: requisitionWords.title, go: (to) => void to({ to: '/requisitions' }) },
  { name: custodyWords.title, go: (to) => void to({ to: '/custody' }) },
  { name: nav.province, go: (to) => void to({ to: '/province' }) },
  { name: matrixWords.title, go: (to) => void to({ to: '/province/matrix' }) },
  { name: nav.evidence, go: (to) => void to({ to: '/evidence' }) },
  { name: nav.operations, go: (to) => void to({ to: '/operations' }) },
  { name: needsPageWords.title, go: (to) => void to({ to: '/needs' }) },
  { name: nav.planning, go: (to) => void to({ to: '/planning' }) },
  { name: travelWords.title, go: (to) => void to({ to: '/planning/travel' }) },
  {
    name: travelWords.views.lorries,
    go: (to) => void to({ to: '/planning/travel', search: { view: 'lorries' } }),
  },
  {
    name: travelWords.views.roads,
    go: (to) => void to({ to: '/planning/travel', search: { view: 'roads' } }),
  },
  { name: nav.teams, go: (to) => void to({ to: '/teams' }) },
  { name: nav.drills, go: (to) => void to({ to: '/drills' }) },
  { name: nav.grading, go: (to) => void to({ to: '/grading' }) },
  { name: provinceGradingWords.title, go: (to) => void to({ to: '/grading/province' }) },
  { name: gradingWords.compareTitle, go: (to) => void to({ to: '/grading/compare' }) },
  { name: gradingWords.overTime, go: (to) => void to({ to: '/grading/over-time' }) },
  ...deskName.options.map((desk) => ({
    name: deskWords.names[desk],
    go: (to: Navigate) => void to({ to: '/desks/$desk', params: { desk } }),
  })),
  { name: listWords.allKinds, go: (to) => void to({ to: '/documents' }) },
  ...kindName.options.map((kind) => ({
    name: kindNames[kind],
    go: (to: Navigate) => void to({ to: '/documents', search: { kind } }),
  })),
];

const begun: readonly ScreenEntry[] = [
  { name: quickWords.title, go: (to) => void to({ to: '/quick' }) },
  ...(['receipt', 'dispatch'] as const).map((kind) => ({
    name: kind === 'receipt' ? shellWords.newReceipt : shellWords.newDispatch,
    go: (to: Navigate) => void to({ to: '/documents/new/$kind', params: { kind } }),
  })),
];

/** The screens that somebody with these grants can open; who writes here can also begin papers. */
export function screensFor(grants: readonly Grant[], mayWrite: boolean): readonly ScreenEntry[] {
  const settings = settingsGroups
    .flatMap(({ pages }) => pages)
    .filter(({ who }) => isOpenTo(grants, who))
    .map(({ to, label }) => ({ name: label, go: (go: Navigate) => void go({ to }) }));
  return [...always, ...(mayWrite ? begun : []), ...settings];
}
