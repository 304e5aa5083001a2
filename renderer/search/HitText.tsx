import {
  assessmentStateNames,
  kindNames,
  partyRoleNames,
  planStateNames,
  teamClassNames,
  tripStateNames,
} from '../../shared/names';
import type { Hit } from '../../shared/search/api';
import { StateTag } from '../components/StateTag';
import { Tag } from '../components/Tag';
import { formatExpiry } from '../format/expiry';
import { assessmentWords } from '../messages/gradingAssessments';
import { planningWords } from '../messages/planning';
import { requisitionWords } from '../messages/requisitions';
import { searchWords as words } from '../messages/search';
import classes from './Search.module.css';

/** A hit in the list: what it is called, and beside it what tells it from others. */
export function HitText({ hit }: { hit: Hit }) {
  return (
    <>
      <span className={classes.name}>{nameOf(hit)}</span>
      <span className={classes.aside}>
        {asideOf(hit)} {hit.kind === 'document' && <StateTag axes={hit.axes} />}
        {'active' in hit && !hit.active && <Tag tone="outlined">{words.inactive}</Tag>}
      </span>
    </>
  );
}

/** What a hit is called. */
export function nameOf(hit: Hit): string {
  switch (hit.kind) {
    case 'item':
      return hit.item.name;
    case 'lot':
      return hit.item.name;
    case 'bin':
      return hit.code;
    case 'document':
      return hit.number ?? kindNames[hit.document];
    case 'requisition':
      return hit.number ?? requisitionWords.title;
    case 'plan':
      return hit.number;
    case 'assessment':
      return assessmentWords.title(hit.warehouse.name, hit.judgedOn);
    default:
      return hit.name;
  }
}

function asideOf(hit: Hit): string {
  switch (hit.kind) {
    case 'item':
      return [hit.item.spec, hit.item.code, hit.here ? '' : words.notHere]
        .filter(Boolean)
        .join(' · ');
    case 'lot':
      return [lotNumbers(hit), formatExpiry(hit.expiry)].join(' · ');
    case 'bin':
      return [hit.zone, hit.warehouse.name].join(' · ');
    case 'document':
      return [kindNames[hit.document], hit.businessDate, hit.party].filter(Boolean).join(' · ');
    case 'requisition':
      return [requisitionWords.title, requisitionWords.standings[hit.standing], hit.to]
        .filter(Boolean)
        .join(' · ');
    case 'plan':
      return [planningWords.title, planStateNames[hit.state], hit.name].join(' · ');
    case 'assessment':
      return assessmentStateNames[hit.state];
    case 'trip':
      return [tripStateNames[hit.state], hit.waybillNumber, hit.warehouse.name]
        .filter(Boolean)
        .join(' · ');
    case 'party':
      return hit.roles.map((role) => partyRoleNames[role]).join('、');
    case 'team':
      return teamClassNames[hit.class];
    case 'operation':
      return words.since(hit.startedOn, hit.endedOn);
    case 'warehouse':
      return hit.code;
    case 'screen':
      return '';
  }
}

function lotNumbers({ batchNumber, serialNumber }: Extract<Hit, { kind: 'lot' }>): string {
  const numbers = [
    serialNumber === null ? '' : words.serial(serialNumber),
    batchNumber === null ? '' : words.batch(batchNumber),
  ].filter(Boolean);
  return numbers.length === 0 ? words.noBatch : numbers.join(' · ');
}
