import { deedName } from '../../shared/audit/deedNames';
import { kinds } from '../../shared/documents/kinds';
import { formatInstant } from '../../shared/format/instant';
import type { Finding, FindingAbout } from '../../shared/ledger/findings';
import { kindNames } from '../../shared/names';
import { dispatchWords } from './documents';
import { placeKindNames } from './names';

/** What the sentence is about, with its colon; nothing where the sentence says all. */
export function aboutText({ about, subject }: Finding): string {
  if (about !== undefined) return `${named(about)}：`;
  // What is not in the books any more is still called by its number.
  if (/^[A-Z]{2}-\d{8}-\d{8}-\d+$/.test(subject)) return `单据 ${subject}：`;
  return subject.startsWith('#') ? `账链第 ${subject.slice(1)} 号：` : '';
}

function named(about: FindingAbout): string {
  switch (about.type) {
    case 'document':
      return `${kindNames[about.kind]} ${about.number ?? '（未编号）'}`;
    case 'stock':
      return `${about.item}（${dispatchWords.lots.batch(about.batchNumber)}），${stockPlace(about)}${about.month ? `，${about.month}` : ''}`;
    case 'entry':
      return `账链第 ${about.sequence} 号（${moment(about.at)}）`;
    case 'series':
      return `${about.warehouse} ${about.day} 的${seriesName(about.prefix)}`;
    case 'handover':
      return `${about.warehouse} ${moment(about.at)} 的交接班`;
    case 'assessment':
      return `${about.warehouse} ${about.judgedOn} 的评定`;
    case 'audit':
      return `${moment(about.at)} ${about.by ?? ''} ${deedName(about.call)}`;
    case 'item':
      return `${about.item}（${about.code}）的照片`;
  }
}

function stockPlace({ place, warehouse, bin, team, number }: FindingAbout & { type: 'stock' }) {
  if (bin !== null) return `${warehouse} ${bin}`;
  return `${placeKindNames[place]} ${team ?? number ?? ''}`.trim();
}

function seriesName(prefix: string): string {
  const kind = Object.values(kinds).find((each) => each.prefix === prefix)?.kind;
  return kind ? kindNames[kind] : '入库通知';
}

/** An instant by the clock on the wall; what is none any more, as it is. */
export function moment(text: string | null): string {
  return text === null || Number.isNaN(Date.parse(text)) ? '某时' : formatInstant(text);
}
