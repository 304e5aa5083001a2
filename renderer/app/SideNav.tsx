import {
  IconAdjustments,
  IconAlertTriangle,
  IconArrowBackUp,
  IconBarcode,
  IconBuildingWarehouse,
  IconCalculator,
  IconCertificate,
  IconClipboardCheck,
  IconClipboardList,
  IconFlag,
  IconLayoutDashboard,
  IconMap2,
  IconNotebook,
  IconPackageExport,
  IconPackageImport,
  IconPlus,
  IconRoute,
  IconRouteSquare,
  IconSettings,
  IconTruck,
  IconUsersGroup,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeskName } from '../desks/deskNames';
import { common } from '../messages/common';
import { deskWords } from '../messages/desks';
import { needsPageWords } from '../messages/needsPage';
import { shellWords } from '../messages/shell';
import { travelWords } from '../messages/travel';
import classes from './SideNav.module.css';

const words = shellWords.nav;
const icon = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** The short list of the day's work. The small keys beside it open a new paper at once. */
export function SideNav({ mayWrite }: { mayWrite: boolean }) {
  return (
    <nav className={classes.nav} aria-label={shellWords.navigation}>
      <div className={classes.product}>{common.product}</div>
      <Link to="/" className={classes.link} activeOptions={{ exact: true }}>
        <IconLayoutDashboard {...icon} />
        {words.dashboard}
      </Link>
      <Entry
        link={
          <Link
            to="/documents"
            search={{ kind: 'receipt' }}
            activeOptions={{ includeSearch: true, exact: false }}
            className={classes.link}
          >
            <IconPackageImport {...icon} />
            {words.receipts}
          </Link>
        }
      >
        {mayWrite && (
          <Link
            to="/documents/new/$kind"
            params={{ kind: 'receipt' }}
            className={classes.fresh}
            aria-label={`${shellWords.newReceipt} F2`}
            title={`${shellWords.newReceipt} F2`}
          >
            <IconPlus size={12} aria-hidden />
            F2
          </Link>
        )}
      </Entry>
      <Entry
        link={
          <Link
            to="/documents"
            search={{ kind: 'dispatch' }}
            activeOptions={{ includeSearch: true, exact: false }}
            className={classes.link}
          >
            <IconPackageExport {...icon} />
            {words.dispatches}
          </Link>
        }
      >
        {mayWrite && (
          <Link
            to="/documents/new/$kind"
            params={{ kind: 'dispatch' }}
            className={classes.fresh}
            aria-label={`${shellWords.newDispatch} F3`}
            title={`${shellWords.newDispatch} F3`}
          >
            <IconPlus size={12} aria-hidden />
            F3
          </Link>
        )}
      </Entry>
      <Link to="/transfers" className={classes.link}>
        <IconTruck {...icon} />
        {words.transfers}
      </Link>
      <Link to="/trips" className={classes.link}>
        <IconRoute {...icon} />
        {words.trips}
      </Link>
      <Link to="/requisitions" className={classes.link}>
        <IconClipboardList {...icon} />
        {words.requisitions}
      </Link>
      <Entry
        link={
          <Link
            to="/documents"
            search={{ kind: 'stocktake' }}
            activeOptions={{ includeSearch: true, exact: false }}
            className={classes.link}
          >
            <IconClipboardCheck {...icon} />
            {words.stocktakes}
          </Link>
        }
      >
        {mayWrite && <ToDesk desk="stocktake" />}
      </Entry>
      <Entry
        link={
          <Link to="/stock" className={classes.link}>
            <IconBuildingWarehouse {...icon} />
            {words.stock}
          </Link>
        }
      >
        <span className={classes.key} aria-hidden>
          F4
        </span>
      </Entry>
      <hr className={classes.rule} />
      <Link to="/province" className={classes.link}>
        <IconMap2 {...icon} />
        {words.province}
      </Link>
      <Link to="/evidence" className={classes.link}>
        <IconNotebook {...icon} />
        {words.evidence}
      </Link>
      <Entry
        link={
          <Link to="/operations" className={classes.link}>
            <IconAlertTriangle {...icon} />
            {words.operations}
          </Link>
        }
      >
        <Link
          to="/needs"
          className={classes.fresh}
          aria-label={needsPageWords.title}
          title={needsPageWords.title}
        >
          <IconCalculator size={16} aria-hidden />
        </Link>
      </Entry>
      <Entry
        link={
          <Link to="/planning" className={classes.link}>
            <IconRouteSquare {...icon} />
            {words.planning}
          </Link>
        }
      >
        <Link
          to="/planning/travel"
          className={classes.fresh}
          aria-label={travelWords.title}
          title={travelWords.title}
        >
          <IconAdjustments size={16} aria-hidden />
        </Link>
      </Entry>
      <Link to="/teams" className={classes.link}>
        <IconUsersGroup {...icon} />
        {words.teams}
      </Link>
      <Entry
        link={
          <Link to="/custody" className={classes.link}>
            <IconArrowBackUp {...icon} />
            {words.custody}
          </Link>
        }
      >
        {mayWrite && <ToDesk desk="return" />}
      </Entry>
      <Link to="/drills" className={classes.link}>
        <IconFlag {...icon} />
        {words.drills}
      </Link>
      <Link to="/grading" className={classes.link}>
        <IconCertificate {...icon} />
        {words.grading}
      </Link>
      <div className={classes.spring} />
      <Link to="/settings" className={classes.link}>
        <IconSettings {...icon} />
        {words.settings}
      </Link>
    </nav>
  );
}

/** The desk at which such papers are written with a scanner. */
function ToDesk({ desk }: { desk: DeskName }) {
  return (
    <Link
      to="/desks/$desk"
      params={{ desk }}
      className={classes.fresh}
      aria-label={deskWords.names[desk]}
      title={deskWords.names[desk]}
    >
      <IconBarcode size={16} aria-hidden />
    </Link>
  );
}

function Entry({ link, children }: { link: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.entry}>
      {link}
      {children}
    </div>
  );
}
