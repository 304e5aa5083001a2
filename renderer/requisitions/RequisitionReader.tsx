import { Alert, Table } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../shared/format/money';
import type { RequisitionLineView, RequisitionView } from '../../shared/requisitions/api';
import { acceptedText } from '../../shared/trips/accepted';
import { Panel } from '../components/Page';
import { RefusalAlert } from '../components/RefusalAlert';
import documentClasses from '../documents/Document.module.css';
import classes from '../documents/Paper.module.css';
import { requisitionWords } from '../messages/requisitions';
import { AnswerDialog } from './AnswerDialog';
import { RequisitionHead } from './RequisitionHead';
import { RequisitionHistory } from './RequisitionHistory';
import { RequisitionPapers } from './RequisitionPapers';
import { RequisitionSteps } from './RequisitionSteps';
import { RequisitionTitle } from './RequisitionTitle';

const words = requisitionWords.lines;

/** A 需求单 that is not being written: what is open of it, what answered it, what was done with it. */
export function RequisitionReader({ view }: { view: RequisitionView }) {
  const [refused, setRefused] = useState<Error | null>(null);
  const [answering, setAnswering] = useState(false);
  return (
    <>
      <RequisitionTitle view={view}>
        <RequisitionSteps
          view={view}
          prepare={async () => ({ requisition: view.requisition, revision: view.revision })}
          onTaken={() => setRefused(null)}
          onRefused={setRefused}
          onAnswer={() => setAnswering(true)}
        />
      </RequisitionTitle>
      <div className={documentClasses.body}>
        <RefusalAlert error={refused} onClose={() => setRefused(null)} />
        {view.barred && isOpen(view) && (
          <Alert color="orange" title={requisitionWords.barred[view.barred]} />
        )}
        <div className={classes.sheet}>
          <RequisitionHead view={view} />
          <Panel title={words.title}>
            <Lines lines={view.lines} />
          </Panel>
        </div>
        <RequisitionPapers papers={view.papers} />
        <RequisitionHistory view={view} />
      </div>
      {answering && <AnswerDialog view={view} onClose={() => setAnswering(false)} />}
    </>
  );
}

const isOpen = ({ standing }: RequisitionView) => standing === 'open' || standing === 'underWay';

function Lines({ lines }: { lines: readonly RequisitionLineView[] }) {
  const figures = ['asked', 'answered', 'underWay', 'open'] as const;
  return (
    <Table aria-label={words.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={40}>#</Table.Th>
          <Table.Th>{words.item}</Table.Th>
          {figures.map((figure) => (
            <Table.Th key={figure} w={110} ta="right">
              {words[figure]}
            </Table.Th>
          ))}
          <Table.Th w={110}>{words.takesSubstitutes}</Table.Th>
          <Table.Th>{words.note}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.line}>
            <Table.Td>{line.line}</Table.Td>
            <Table.Td>
              {line.item.name} <span className={classes.nothing}>{line.item.spec}</span>
            </Table.Td>
            {figures.map((figure) => (
              <Table.Td key={figure} ta="right" fw={figure === 'open' ? 700 : undefined}>
                {formatCount(line[figure])} {line.item.unit}
                {figure === 'answered' && acceptedText(line.accepted) && (
                  <div className={classes.problem}>{acceptedText(line.accepted)}</div>
                )}
                {figure === 'underWay' && line.drafted > 0 && (
                  <div className={classes.problem} title={words.draftedHint}>
                    {words.drafted(formatCount(line.drafted))}
                  </div>
                )}
                {figure === 'open' && line.over > 0 && (
                  <div className={classes.problem}>{words.over(formatCount(line.over))}</div>
                )}
              </Table.Td>
            ))}
            <Table.Td>{line.takesSubstitutes ? words.taken : words.notTaken}</Table.Td>
            <Table.Td>{line.note}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
