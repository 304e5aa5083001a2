import { daysAfter } from '../../shared/day';
import { maskTelephone } from '../../shared/people/mask';
import {
  type Certificate,
  cannotGo,
  certificateWarningDays,
  isInForce,
  type MemberRow,
} from '../../shared/teams/members';
import { Tag } from '../components/Tag';
import type { TableColumn } from '../components/tableModel';
import { membersWords } from '../messages/operations';
import { readinessWords, memberWords as words } from '../messages/teams';

/** `whole`: telephones as they were answered, which may be masked already. */
export function memberColumns(today: string, whole: boolean): readonly TableColumn<MemberRow>[] {
  return [
    {
      id: 'name',
      header: membersWords.name,
      cell: ({ name }) => name,
      sortBy: ({ name }) => name,
      width: 140,
      fixed: true,
    },
    {
      id: 'duty',
      header: membersWords.duty,
      cell: ({ duty }) => duty,
      sortBy: ({ duty }) => duty,
      width: 100,
    },
    {
      id: 'telephone',
      header: membersWords.telephone,
      cell: ({ telephone }) => (whole ? telephone : maskTelephone(telephone)),
      width: 120,
    },
    {
      id: 'skills',
      header: words.skills,
      cell: ({ skills }) => skills.join('、'),
      width: 180,
      grow: 1,
    },
    {
      id: 'certificates',
      header: words.certificates,
      cell: ({ certificates }) =>
        certificates.map((each) => <CertificateTag key={each.name} of={each} today={today} />),
      width: 260,
      grow: 1.4,
    },
    {
      id: 'state',
      header: words.availability,
      cell: (row) => <Availability row={row} today={today} />,
      sortBy: (row) => cannotGo(row, today) ?? '',
      width: 170,
    },
  ];
}

/** A certificate by its name; with its day where that has passed or is near. */
function CertificateTag({ of, today }: { of: Certificate; today: string }) {
  const { name, expiresOn } = of;
  const title = [of.number, of.issuedOn, expiresOn].filter(Boolean).join(' ');
  if (expiresOn !== null && !isInForce(of, today)) {
    return (
      <Tag tone="red" title={title}>
        {words.expired(name, expiresOn)}
      </Tag>
    );
  }
  const ends = expiresOn !== null && !isInForce(of, daysAfter(today, certificateWarningDays));
  return (
    <Tag tone={ends ? 'orange' : 'grey'} title={title}>
      {ends ? words.expiring(name, expiresOn) : words.inForce(name)}
    </Tag>
  );
}

function Availability({ row, today }: { row: MemberRow; today: string }) {
  const why = cannotGo(row, today);
  if (why === null) return <Tag tone="green">{words.ready}</Tag>;
  if (why === 'left') return <Tag tone="outlined">{membersWords.left}</Tag>;
  if (why === 'uncertified') return <Tag tone="orange">{readinessWords.noCertificate}</Tag>;
  const until = row.away?.until ?? null;
  return <Tag tone="grey">{until === null ? words.away : words.awayUntil(until)}</Tag>;
}
