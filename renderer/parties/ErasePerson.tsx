import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Input } from '../../shared/api';
import { useMay } from '../app/session';
import { ReasonDialog } from '../components/ReasonDialog';
import { eraseWords } from '../messages/beside';
import { useCommand } from '../queries';
import { tellErased } from './tellErased';

/** Erases a party that is a person, from its own form, for administrators. */
export function ErasePerson({ party, name }: { party: string; name: string }) {
  return <EraseButton whose={{ kind: 'party', party }} name={name} />;
}

/** Asks for the reason, and erases for good. */
export function EraseButton({
  whose,
  name,
  size,
  onErased,
}: {
  whose: Extract<
    Input<'people.erase'>['whose'],
    {
      kind:
        | ('party' | 'member' | 'evidence' | 'teamRecord' | 'service' | 'operationEntry')
        | (
            | 'operation'
            | 'trip'
            | 'requisition'
            | 'drillReport'
            | 'assessmentPhoto'
            | 'evidencePhoto'
          );
    }
  >;
  name: string;
  size?: 'compact-xs';
  onErased?: () => void;
}) {
  const may = useMay('people.erase');
  const erase = useCommand('people.erase');
  const [asking, setAsking] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        {...(size ? { size } : {})}
        onClick={() => setAsking(true)}
      >
        {eraseWords.open}
      </Button>
      {asking && (
        <ReasonDialog
          title={`${eraseWords.title}：${name}`}
          confirm={eraseWords.confirm}
          danger
          busy={erase.isPending}
          error={erase.error}
          onConfirm={(reason) =>
            erase.mutate(
              { input: { whose, everywhere: true, reason } },
              {
                onSuccess: (result) => {
                  tellErased(result);
                  setAsking(false);
                  onErased?.();
                },
              },
            )
          }
          onClose={() => setAsking(false)}
        >
          {eraseWords.goes[whose.kind]} {eraseWords.reasonHint}
        </ReasonDialog>
      )}
    </>
  );
}
