import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { scoreText } from '../../shared/grading/amounts';
import { levelNames } from '../../shared/names';
import type { Credentials } from '../api';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { PasswordHereDialog } from '../components/PasswordHereDialog';
import { tell } from '../components/tell';
import { resultWords, assessmentWords as words } from '../messages/gradingAssessments';
import { useCommand } from '../queries';
import type { Assessment, AssessmentWork } from './useAssessmentWork';

interface Props {
  view: Assessment;
  work: AssessmentWork;
  /** Whether its own assessor asks: then somebody else gives his password here. */
  isOwn: boolean;
  onClose: () => void;
}

/** 复核 by a second person: at his own place, or by his password at the place of the assessor. */
export function SignDialog({ view, work, isOwn, onClose }: Props) {
  const { assessment, targetLevel, reached, score } = view;
  const sign = useCommand('assessments.sign');
  const [note, setNote] = useState('');
  const [unsaved, setUnsaved] = useState<Error | null>(null);
  const confirm = async (as?: Credentials) => {
    setUnsaved(null);
    // What was said last is saved before somebody signs it.
    const revision = await work.flush().catch((error: Error) => setUnsaved(error));
    if (revision === undefined) return;
    const input = { assessment, revision, note: note.trim() };
    sign.mutate(as ? { input, as } : { input }, {
      onSuccess: () => {
        tell(words.signed);
        onClose();
      },
    });
  };
  const shared = {
    title: words.signTitle,
    confirm: words.sign,
    busy: sign.isPending,
    error: unsaved ?? sign.error,
    onClose,
  };
  const level = levelNames[targetLevel] ?? '';
  const said = [
    reached === null ? resultWords.none : resultWords.reached(levelNames[reached] ?? ''),
    resultWords.score(scoreText(score), level),
  ].join('，');
  const content = (
    <Stack gap="xs">
      <Text>{words.signText(said)}</Text>
      <Textarea
        label={words.signNote}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Stack>
  );
  if (isOwn) {
    return (
      <PasswordHereDialog {...shared} who={words.signer} onConfirm={(as) => void confirm(as)}>
        {content}
      </PasswordHereDialog>
    );
  }
  return (
    <ConfirmDialog {...shared} onConfirm={() => void confirm()}>
      {content}
    </ConfirmDialog>
  );
}
