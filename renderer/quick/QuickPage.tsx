import { useState } from 'react';
import { newUid } from '../api';
import { useOperationsInForce } from '../app/useOperationsInForce';
import { useWarehouse } from '../app/warehouse';
import { InvalidInputs } from '../components/InvalidInputs';
import { Page } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import { IfMayWrite } from '../documents/IfMayWrite';
import { quickWords as words } from '../messages/quick';
import { useCall } from '../queries';
import { QuickDone } from './QuickDone';
import { QuickIssue } from './QuickIssue';
import { UnfinishedOffer } from './UnfinishedOffer';
import type { Issued } from './useIssue';
import type { Unfinished } from './useQuickPaper';

/** 应急出库: the way out for people whom nobody has trained. One question at a time, and nothing else. */
export function QuickPage() {
  const { warehouse } = useWarehouse();
  return (
    <Page title={words.title} beside={warehouse.name} scrolls>
      <IfMayWrite warehouse={warehouse}>
        <Begin key={warehouse.code} warehouse={warehouse} />
      </IfMayWrite>
    </Page>
  );
}

/** One paper after the other, each with what is usual here at its beginning. */
function Begin({ warehouse }: { warehouse: { code: string; name: string } }) {
  const inForce = useOperationsInForce();
  const operations = useCall('operations.list', {});
  const usual = useCall('quick.usual', { warehouse: warehouse.code });
  const [document, setDocument] = useState(newUid);
  const [unfinished, goOnWith] = useState<Unfinished | null>(null);
  const [issued, setIssued] = useState<Issued | null>(null);
  if (issued !== null) {
    return (
      <QuickDone
        issued={issued}
        onAgain={() => {
          setDocument(newUid());
          goOnWith(null);
          setIssued(null);
        }}
      />
    );
  }
  if (!operations.data || !usual.data)
    return <RefusalAlert error={operations.error ?? usual.error} />;
  return (
    <InvalidInputs key={document}>
      <QuickIssue
        document={document}
        warehouse={warehouse}
        inForce={inForce}
        usual={usual.data}
        unfinished={unfinished}
        offer={
          <UnfinishedOffer
            warehouse={warehouse.code}
            except={document}
            onGoOn={(found) => {
              goOnWith(found);
              setDocument(found.view.uid);
            }}
          />
        }
        onIssued={setIssued}
      />
    </InvalidInputs>
  );
}
