import { Button, Menu, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../shared/api';
import { call, newUid } from '../api';
import { base64Of, download } from '../app/files';
import { useKeys } from '../app/keys';
import { tellFailure } from '../app/tellFailures';
import { ConfirmDialog } from '../components/ConfirmDialog';
import { ExportButton } from '../components/ExportButton';
import { MoreMenu } from '../components/MoreMenu';
import { tell } from '../components/tell';
import { standardsWords, standardWords as words } from '../messages/gradingStandards';
import { useCall, useCommand } from '../queries';
import { useMaintainsStandards } from './useMaintainsStandards';

interface Props {
  view: Output<'standards.read'>;
  /** Whether this is a draft that the person keeps. */
  isOwnDraft: boolean;
}

/** What can be done with a version: taken along as a file, copied; a draft published or thrown away. */
export function StandardActions({ view, isOwnDraft }: Props) {
  const { standard, revision, faults, unreadable } = view;
  const maintains = useMaintainsStandards();
  const navigate = useNavigate();
  const copy = useCommand('standards.copy');
  const publish = useCommand('standards.publish');
  const discard = useCommand('standards.discard');
  const [asking, ask] = useState<'publish' | 'discard' | null>(null);
  const overlapping = (useCall('standards.list', {}).data?.rows ?? []).filter(
    (each) =>
      each.publishedAt !== null &&
      each.standard !== standard &&
      each.code === view.code &&
      (each.effectiveTo === null || each.effectiveTo >= view.effectiveFrom) &&
      (view.effectiveTo === null || view.effectiveTo >= each.effectiveFrom),
  );
  const close = () => {
    ask(null);
    publish.reset();
    discard.reset();
  };
  const toFile = async () => {
    const { fileName, text } = await call('standards.toFile', { standard });
    download(fileName, await base64Of(new File([text], fileName)));
  };
  const isWhole = unreadable.length === 0;
  const isReady = isWhole && faults.length === 0;
  useKeys(
    isOwnDraft
      ? [{ key: 'F8', label: words.publish, run: () => ask('publish'), disabled: !isReady }]
      : [],
  );
  return (
    <>
      <Link to="/settings/standards">{standardsWords.back}</Link>
      <ExportButton list="standard" asked={{ standard }} />
      <Button
        variant="default"
        disabled={!isWhole}
        onClick={() => void toFile().catch(tellFailure)}
      >
        {words.toFile}
      </Button>
      {maintains && !isOwnDraft && (
        <Button
          disabled={!isWhole}
          loading={copy.isPending}
          onClick={() =>
            copy.mutate(
              { input: { standard, copy: newUid() } },
              {
                onSuccess: ({ standard: uid, version }) => {
                  tell(words.copied(version));
                  void navigate({ to: '/settings/standards/$uid', params: { uid } });
                },
                onError: tellFailure,
              },
            )
          }
        >
          {words.copy}
        </Button>
      )}
      {isOwnDraft && (
        <>
          <Button data-next-step disabled={!isReady} onClick={() => ask('publish')}>
            {words.publish} F8
          </Button>
          <MoreMenu label={words.more}>
            <Menu.Item color="red" onClick={() => ask('discard')}>
              {words.discard}
            </Menu.Item>
          </MoreMenu>
        </>
      )}
      {asking === 'publish' && (
        <ConfirmDialog
          title={words.publishTitle}
          confirm={words.publish}
          busy={publish.isPending}
          error={publish.error}
          onConfirm={() =>
            publish.mutate(
              { input: { standard, revision } },
              {
                onSuccess: () => {
                  tell(words.published);
                  close();
                },
              },
            )
          }
          onClose={close}
        >
          {words.publishText}
          {overlapping.length > 0 && (
            <Text c="var(--warn)" mt={8} role="alert">
              {words.alsoInForce(
                overlapping.map((each) => words.versionOf(each.version)).join('、'),
              )}
            </Text>
          )}
        </ConfirmDialog>
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={words.discardTitle}
          confirm={words.discard}
          danger
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() =>
            discard.mutate(
              { input: { standard } },
              {
                onSuccess: () => {
                  tell(words.discarded);
                  void navigate({ to: '/settings/standards', replace: true });
                },
              },
            )
          }
          onClose={close}
        >
          {words.discardText}
        </ConfirmDialog>
      )}
    </>
  );
}
