import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { SubjectName } from '../../shared/imports/subjects';
import { tell } from '../components/tell';
import { importWords as words } from '../messages/imports';
import { ImportButtons, ImportProgress } from './ImportDesk';
import classes from './Imports.module.css';
import { useImport } from './useImport';

/** The import of one subject, whole: template, file, mapping, preview, and the saving of it all. */
export function SubjectImport({ subject, warehouse }: { subject: SubjectName; warehouse: string }) {
  const run = useImport(subject, warehouse);
  const navigate = useNavigate();
  const openDraft = (document: string) =>
    void navigate({ to: '/documents/$uid', params: { uid: document } });
  const save = () =>
    run.runSave(({ added, changed, same, document }) => {
      tell(words.saved(added, changed, same));
      if (document !== null) openDraft(document);
      else run.runCheck();
    });
  return (
    <div className={classes.fill}>
      <Text c="var(--ink-soft)" size="sm">
        {words.subject[subject]}
      </Text>
      <ImportButtons run={run} warehouse={warehouse} />
      <ImportProgress run={run}>
        {({ added, changed, draft }) => {
          if (added + changed > 0) {
            return (
              <Button onClick={save} loading={run.save.isPending}>
                {draft ? words.makeDraft : words.save(added + changed)}
              </Button>
            );
          }
          return (
            draft && (
              <Button variant="default" onClick={() => openDraft(draft.document)}>
                {words.openDraft}
              </Button>
            )
          );
        }}
      </ImportProgress>
    </div>
  );
}
