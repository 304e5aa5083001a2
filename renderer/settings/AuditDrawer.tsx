import { Button, Drawer, Stack, Text } from '@mantine/core';
import type { AuditRow } from '../../shared/audit/api';
import { deedName } from '../../shared/audit/deedNames';
import { formatInstant } from '../../shared/format/instant';
import { kindNames } from '../../shared/names';
import type { Refusal } from '../../shared/refusals';
import { useShortName } from '../components/useShortName';
import { auditWords as words } from '../messages/audit';
import { listWords } from '../messages/documents';
import { refusalSentence } from '../messages/refusals';
import { changesOf, grantsText, subjectText, whoText } from './auditText';
import classes from './Settings.module.css';

/** One deed with all that was kept of it: what was there before beside what came after. */
export function AuditDrawer({
  row,
  onOpenDocument,
  onClose,
}: {
  row: AuditRow;
  onOpenDocument: (uid: string) => void;
  onClose: () => void;
}) {
  const shortName = useShortName();
  const { document, refusal } = row;
  const sentence = refusal && refusalSentence(refusal as unknown as Refusal);
  return (
    <Drawer opened onClose={onClose} position="right" size={640} title={deedName(row.call)}>
      <Stack>
        <dl className={classes.facts}>
          <dt>{words.columns.at}</dt>
          <dd>{formatInstant(row.at)}</dd>
          <dt>{words.columns.by}</dt>
          <dd>{whoText(row)}</dd>
          {row.grants.length > 0 && (
            <>
              <dt>{words.columns.grants}</dt>
              <dd>{grantsText(row.grants, shortName)}</dd>
            </>
          )}
          <dt>{words.columns.station}</dt>
          <dd>{row.station}</dd>
          <dt>{words.columns.subject}</dt>
          <dd>
            {document && `${kindNames[document.kind]} `}
            {subjectText(row, listWords.noNumber)}
          </dd>
          <dt>{words.place}</dt>
          <dd>#{row.id}</dd>
        </dl>
        {document && (
          <div>
            <Button variant="default" onClick={() => onOpenDocument(document.uid)}>
              {words.openDocument}
            </Button>
          </div>
        )}
        {sentence ? (
          <Text c="var(--danger)">
            {sentence.title}。{sentence.detail}
          </Text>
        ) : (
          <Changes row={row} />
        )}
      </Stack>
    </Drawer>
  );
}

function Changes({ row }: { row: AuditRow }) {
  const changes = changesOf(row);
  if (changes.length === 0) return <Text c="var(--ink-soft)">{words.nothing}</Text>;
  return (
    <table className={classes.changes}>
      <thead>
        <tr>
          <th>{words.field}</th>
          <th>{words.before}</th>
          <th>{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after, changed }) => (
          <tr key={name} data-changed={(row.before !== null && changed) || undefined}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
